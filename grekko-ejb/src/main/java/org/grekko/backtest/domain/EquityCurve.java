package org.grekko.backtest.domain;

import java.util.Arrays;
import org.grekko.market.domain.BarLength;

/** NAV at every close, by time. Immutable once it is handed out: nothing writes to it after the run. */
public final class EquityCurve {
    private static final double MICROS_A_YEAR = BacktestConfig.DAYS_A_YEAR * 86_400e6;

    private long[] times;
    private double[] navs;
    private int size;

    /** A curve that has room for so many values, and makes more when there are more. */
    EquityCurve(int capacity) {
        times = new long[Math.max(1, capacity)];
        navs = new double[Math.max(1, capacity)];
    }

    void add(long time, double nav) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            navs = Arrays.copyOf(navs, size * 2);
        }
        times[size] = time;
        navs[size] = nav;
        size++;
    }

    /** How many closes there were. */
    public int size() {
        return size;
    }

    /** Time of a close in microseconds since 1970. */
    public long time(int close) {
        return times[close];
    }

    /** NAV at a close. */
    public double nav(int close) {
        return navs[close];
    }

    /** Years of 365 days from the start of the first bar to the end of the last; there is at least one close. */
    double years(BarLength interval) {
        return years(times[0] - interval.seconds() * 1_000_000, times[size - 1]);
    }

    /** Years of 365 days between two times in microseconds. */
    static double years(long from, long to) {
        return (to - from) / MICROS_A_YEAR;
    }

    /** All values. */
    double[] navs() {
        return Arrays.copyOf(navs, size);
    }
}
