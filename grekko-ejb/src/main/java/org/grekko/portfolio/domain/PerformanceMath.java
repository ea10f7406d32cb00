package org.grekko.portfolio.domain;

import java.util.Arrays;
import org.grekko.shared.statistics.Sample;
import org.jspecify.annotations.Nullable;

/** The formulas of performance. */
public final class PerformanceMath {
    private PerformanceMath() {}

    /** The sample deviation of returns × √(periods a year); null for fewer than two. */
    public static @Nullable Double volatility(double[] returns, double periodsAYear) {
        Double deviation = deviation(returns);
        return deviation == null ? null : deviation * Math.sqrt(periodsAYear);
    }

    /** The mean return over its sample deviation, × √(periods a year); null where that is nothing to divide by. */
    public static @Nullable Double sharpe(double[] returns, double periodsAYear) {
        return ratio(Sample.mean(returns), deviation(returns), periodsAYear);
    }

    /** The mean return over its downside deviation against zero, × √(periods a year); null without a loss. */
    public static @Nullable Double sortino(double[] returns, double periodsAYear) {
        return ratio(Sample.mean(returns), downside(returns), periodsAYear);
    }

    /** The largest fall from a peak as a fraction of it, 0 to 1. */
    public static double maxDrawdown(double[] navs) {
        double peak = 0;
        double worst = 0;
        for (double nav : navs) {
            peak = Math.max(peak, nav);
            worst = peak > 0 ? Math.max(worst, 1 - nav / peak) : worst;
        }
        return worst;
    }

    /** The closed round trips with a profit, as a fraction of all; null without any. */
    public static @Nullable Double winRate(double[] pnls) {
        return pnls.length == 0
                ? null
                : (double) Arrays.stream(pnls).filter(pnl -> pnl > 0).count() / pnls.length;
    }

    /** Gross profit over gross loss; null without a loss. */
    public static @Nullable Double profitFactor(double[] pnls) {
        double won = 0;
        double lost = 0;
        for (double pnl : pnls) {
            won += Math.max(0, pnl);
            lost += Math.max(0, -pnl);
        }
        return lost == 0 ? null : won / lost;
    }

    private static @Nullable Double deviation(double[] returns) {
        return returns.length < 2 ? null : Sample.deviation(returns);
    }

    private static @Nullable Double downside(double[] returns) {
        if (returns.length < 2) {
            return null;
        }
        double squares = 0;
        for (double each : returns) {
            squares += each < 0 ? each * each : 0;
        }
        return Math.sqrt(squares / returns.length);
    }

    private static @Nullable Double ratio(double mean, @Nullable Double deviation, double periodsAYear) {
        return deviation == null || deviation == 0 ? null : mean / deviation * Math.sqrt(periodsAYear);
    }
}
