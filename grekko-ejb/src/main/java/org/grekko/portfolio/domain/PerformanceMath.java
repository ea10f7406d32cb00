package org.grekko.portfolio.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The formulas of performance; a portfolio's are taken over the last value of each UTC day. */
public final class PerformanceMath {
    private static final double DAYS_A_YEAR = 365;

    private PerformanceMath() {}

    /** A value at an instant. */
    public record Value(Instant at, double nav) {}

    /**
     * Measures a series.
     *
     * @param values by time, ascending; may be empty
     * @param trips the round trips closed in that time
     */
    public static Performance of(List<Value> values, List<RoundTrip> trips) {
        double[] returns = dailyReturns(values);
        double[] pnls =
                trips.stream().mapToDouble(trip -> trip.pnl().doubleValue()).toArray();
        Value first = values.isEmpty() ? null : values.get(0);
        Value last = values.isEmpty() ? null : values.get(values.size() - 1);
        return new Performance(
                first == null ? null : first.at(),
                last == null ? null : last.at(),
                first == null || last == null || first.nav() <= 0 ? null : last.nav() / first.nav() - 1,
                volatility(returns, DAYS_A_YEAR),
                sharpe(returns, DAYS_A_YEAR),
                sortino(returns, DAYS_A_YEAR),
                maxDrawdown(values.stream().mapToDouble(Value::nav).toArray()),
                trips.size(),
                winRate(pnls),
                profitFactor(pnls),
                averageSeconds(trips));
    }

    private static double[] dailyReturns(List<Value> values) {
        SortedMap<LocalDate, Double> closes = new TreeMap<>();
        values.forEach(value -> closes.put(LocalDate.ofInstant(value.at(), ZoneOffset.UTC), value.nav()));
        double[] navs =
                closes.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] returns = new double[Math.max(0, navs.length - 1)];
        for (int day = 0; day < returns.length; day++) {
            returns[day] = navs[day] > 0 ? navs[day + 1] / navs[day] - 1 : 0;
        }
        return returns;
    }

    /** The sample deviation of returns × √(periods a year); null for fewer than two. */
    public static @Nullable Double volatility(double[] returns, double periodsAYear) {
        Double deviation = deviation(returns);
        return deviation == null ? null : deviation * Math.sqrt(periodsAYear);
    }

    /** The mean return over its sample deviation, × √(periods a year); null where that is nothing to divide by. */
    public static @Nullable Double sharpe(double[] returns, double periodsAYear) {
        return ratio(mean(returns), deviation(returns), periodsAYear);
    }

    /** The mean return over its downside deviation against zero, × √(periods a year); null without a loss. */
    public static @Nullable Double sortino(double[] returns, double periodsAYear) {
        return ratio(mean(returns), downside(returns), periodsAYear);
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

    private static double mean(double[] returns) {
        double sum = 0;
        for (double each : returns) {
            sum += each;
        }
        return returns.length == 0 ? 0 : sum / returns.length;
    }

    private static @Nullable Double deviation(double[] returns) {
        if (returns.length < 2) {
            return null;
        }
        double mean = mean(returns);
        double squares = 0;
        for (double each : returns) {
            squares += (each - mean) * (each - mean);
        }
        return Math.sqrt(squares / (returns.length - 1));
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

    private static @Nullable Double averageSeconds(List<RoundTrip> trips) {
        return trips.isEmpty()
                ? null
                : trips.stream()
                        .mapToDouble(trip -> Duration.between(trip.openedAt(), trip.closedAt())
                                        .toMillis()
                                / 1_000.0)
                        .average()
                        .orElse(0);
    }
}
