package org.grekko.risk.desk;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The risk of a portfolio as it was at an instant. Losses are fractions of NAV in a day; what could not be measured is null.
 *
 * @param at the beginning of its interval
 * @param nav net asset value
 * @param exposure Σ |value| of the positions
 * @param drawdown fall of NAV from its peak, 0 to 1
 * @param concentration Herfindahl-Hirschman index of the positions
 * @param limitUsage the use of the limit that was nearest, 1 when reached
 * @param limitName that limit
 * @param bars the length of the bars that the measures are of
 * @param covered the part of the exposure that had bars
 * @param historicalVar95 value at risk
 * @param parametricVar95 value at risk by the normal distribution
 * @param monteCarloVar95 value at risk of the simulation
 * @param historicalVar99 value at risk at 99 %
 * @param es95 expected shortfall
 * @param volatility deviation of a day's return
 * @param beta against the market
 */
public record RiskSnapshot(
        Instant at,
        BigDecimal nav,
        BigDecimal exposure,
        BigDecimal drawdown,
        double concentration,
        @Nullable Double limitUsage,
        @Nullable String limitName,
        @Nullable String bars,
        @Nullable Double covered,
        @Nullable Double historicalVar95,
        @Nullable Double parametricVar95,
        @Nullable Double monteCarloVar95,
        @Nullable Double historicalVar99,
        @Nullable Double es95,
        @Nullable Double volatility,
        @Nullable Double beta) {}
