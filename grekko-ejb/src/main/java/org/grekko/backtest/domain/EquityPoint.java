package org.grekko.backtest.domain;

import java.time.Instant;

/**
 * NAV at a close.
 *
 * @param time end of the bar
 * @param nav NAV in the quote asset
 * @param drawdown the fall from the highest NAV so far, 0 to 1
 */
public record EquityPoint(Instant time, double nav, double drawdown) {}
