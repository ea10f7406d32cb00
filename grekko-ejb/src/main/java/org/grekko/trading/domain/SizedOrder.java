package org.grekko.trading.domain;

import java.math.BigDecimal;
import org.grekko.execution.domain.Denial;
import org.jspecify.annotations.Nullable;

/**
 * How much a method would buy, and what is left of it within the rules.
 *
 * @param method volatilityTarget, kellyFraction or riskFraction
 * @param value its value
 * @param fraction the fraction of NAV that the method says, 0 or more
 * @param budget the part of it that a drawdown leaves, 0 to 1
 * @param wanted the quantity that they make, in whole lots
 * @param quantity what passes the pre-trade check, at most what is wanted; 0 when nothing does
 * @param capped the rule that refuses a lot more, with its numbers; null when all that is wanted passes
 */
public record SizedOrder(
        String method,
        double value,
        double fraction,
        BigDecimal budget,
        BigDecimal wanted,
        BigDecimal quantity,
        @Nullable Denial capped) {}
