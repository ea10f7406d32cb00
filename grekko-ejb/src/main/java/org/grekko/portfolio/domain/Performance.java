package org.grekko.portfolio.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a series of values and its round trips did. A ratio that cannot be computed is null, never zero.
 *
 * @param from first value; null when there is none
 * @param to last value; null when there is none
 * @param totalReturn last value over first, minus one; also the time-weighted return, as nothing was paid in
 *     or out in between
 * @param volatility sample deviation of daily returns, annualised with 365 days
 * @param sharpe mean daily return over its sample deviation, × √365, with a risk-free rate of zero
 * @param sortino mean daily return over its downside deviation against zero, × √365
 * @param maxDrawdown largest fall from a peak, 0 to 1
 * @param trades closed round trips
 * @param winRate those with a profit after fees, as a fraction
 * @param profitFactor gross profit over gross loss
 * @param averageDurationSeconds mean time from entry to exit
 */
public record Performance(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Double totalReturn,
        @Nullable Double volatility,
        @Nullable Double sharpe,
        @Nullable Double sortino,
        double maxDrawdown,
        int trades,
        @Nullable Double winRate,
        @Nullable Double profitFactor,
        @Nullable Double averageDurationSeconds) {}
