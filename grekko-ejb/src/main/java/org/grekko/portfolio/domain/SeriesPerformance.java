package org.grekko.portfolio.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a series of values did. Nothing flows in or out, so its return is time-weighted. The risk-free rate is zero.
 *
 * @param periods how many returns there are
 * @param totalReturn last ÷ first − 1
 * @param cagr the same a year: (1 + total return)^(periods a year ÷ periods) − 1
 * @param volatility sample deviation of the returns × √(periods a year); null for fewer than 2
 * @param sharpe mean ÷ sample deviation × √(periods a year); null where nothing varies
 * @param sortino mean ÷ downside deviation against zero, with divisor n, × √(periods a year); null without a loss
 * @param calmar cagr ÷ maximum drawdown; null without a drawdown
 * @param maxDrawdown the largest fall from a peak, 0 to 1
 * @param positive returns above zero as a part of all
 * @param best the largest return
 * @param worst the smallest one
 */
public record SeriesPerformance(
        int periods,
        double totalReturn,
        double cagr,
        @Nullable Double volatility,
        @Nullable Double sharpe,
        @Nullable Double sortino,
        @Nullable Double calmar,
        double maxDrawdown,
        double positive,
        double best,
        double worst) {
    /**
     * Measures a series.
     *
     * @param values by time, all positive, 2 or more
     * @param periodsAYear such as 365 for days of crypto, 365 × 6 for 4-hour bars of it, 252 for days of equities
     * @throws IllegalArgumentException when a value is not positive or there are fewer than two
     */
    public static SeriesPerformance of(double[] values, double periodsAYear) {
        if (values.length < 2) {
            throw new IllegalArgumentException("there must be two values or more");
        }
        double[] returns = new double[values.length - 1];
        double best = Double.NEGATIVE_INFINITY;
        double worst = Double.POSITIVE_INFINITY;
        int positive = 0;
        for (int i = 0; i < returns.length; i++) {
            if (!(values[i] > 0) || !(values[i + 1] > 0)) {
                throw new IllegalArgumentException("every value must be above zero");
            }
            returns[i] = values[i + 1] / values[i] - 1;
            best = Math.max(best, returns[i]);
            worst = Math.min(worst, returns[i]);
            positive += returns[i] > 0 ? 1 : 0;
        }
        double whole = values[values.length - 1] / values[0];
        double cagr = Math.pow(whole, periodsAYear / returns.length) - 1;
        double drawdown = PerformanceMath.maxDrawdown(values);
        return new SeriesPerformance(
                returns.length,
                whole - 1,
                cagr,
                PerformanceMath.volatility(returns, periodsAYear),
                PerformanceMath.sharpe(returns, periodsAYear),
                PerformanceMath.sortino(returns, periodsAYear),
                drawdown == 0 ? null : cagr / drawdown,
                drawdown,
                (double) positive / returns.length,
                best,
                worst);
    }
}
