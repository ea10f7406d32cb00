package org.grekko.portfolio.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The ratios of a series, or nothing where it is too short, passes zero or overflows. */
record Ratios(
        int periods,
        @Nullable Double cagr,
        @Nullable Double volatility,
        @Nullable Double sharpe,
        @Nullable Double sortino,
        @Nullable Double calmar) {
    static Ratios of(double[] index, int periodsAYear, double drawdown) {
        int periods = Math.max(0, index.length - 1);
        if (periods == 0 || !Arrays.stream(index).allMatch(each -> each > 0 && Double.isFinite(each))) {
            return new Ratios(periods, null, null, null, null, null);
        }
        SeriesPerformance series = SeriesPerformance.of(index, periodsAYear);
        Double cagr = finite(series.cagr());
        return new Ratios(
                periods,
                cagr,
                series.volatility(),
                series.sharpe(),
                series.sortino(),
                cagr == null || drawdown == 0 ? null : Double.valueOf(cagr / drawdown));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }
}
