package org.grekko.backtest.domain;

import java.util.Arrays;

/** NAV at every close, by time. Immutable once it is handed out: nothing writes to it after the run. */
public final class EquityCurve {
    private static final int FIRST_CAPACITY = 1_024;

    private long[] times = new long[FIRST_CAPACITY];
    private double[] navs = new double[FIRST_CAPACITY];
    private int size;

    EquityCurve() {}

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

    /** All values. */
    double[] navs() {
        return Arrays.copyOf(navs, size);
    }
}
