package org.grekko.rebalance.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.shared.Side;

/**
 * What was executed of an order of a boundary.
 *
 * @param market the place of its market
 * @param side BUY or SELL
 * @param quantity in the base asset
 * @param notional what it cost or brought without fee, in the quote asset
 * @param fee in the quote asset
 * @param first when the first part was executed
 * @param last when the last part was
 */
public record Filled(
        int market, Side side, BigDecimal quantity, BigDecimal notional, BigDecimal fee, Instant first, Instant last) {}
