package org.grekko.backtest.domain;

import org.jspecify.annotations.Nullable;

/**
 * The balanced performance score (BPS), by which runs are ranked: 0.4 × Sharpe + 0.3 × CAGR + 0.2 × win rate − 0.1 ×
 * maximum drawdown. Source: the requirement's own definition of a backtest's result.
 */
public final class BalancedScore {
    private static final double SHARPE = 0.4;
    private static final double CAGR = 0.3;
    private static final double WIN_RATE = 0.2;
    private static final double DRAWDOWN = 0.1;

    private BalancedScore() {}

    /**
     * The score; a figure that is null counts as zero.
     *
     * @param sharpe annual Sharpe ratio
     * @param cagr yearly growth, 0.1 being 10 %
     * @param winRate 0 to 1
     * @param maxDrawdown 0 to 1
     */
    public static double of(
            @Nullable Double sharpe, @Nullable Double cagr, @Nullable Double winRate, double maxDrawdown) {
        return SHARPE * orZero(sharpe) + CAGR * orZero(cagr) + WIN_RATE * orZero(winRate) - DRAWDOWN * maxDrawdown;
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
