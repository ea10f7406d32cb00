package org.grekko.backtest.domain;

import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Context;

/** Plays the bars of several markets in the order of their times; markets that are shut have none at a time. */
final class Timeline {
    private final BarSeries[] series;
    private final int[] seen;
    private final long[] upcoming;
    private long time = Long.MIN_VALUE;

    Timeline(List<BarSeries> markets) {
        series = markets.toArray(BarSeries[]::new);
        seen = new int[series.length];
        upcoming = new long[series.length];
        for (int i = 0; i < series.length; i++) {
            upcoming[i] = start(i);
        }
    }

    private long start(int market) {
        return seen[market] < series[market].size() ? series[market].time(seen[market]) : Long.MAX_VALUE;
    }

    /** Goes on to the next time at which some market has a bar; false at the end. */
    boolean advance() {
        long next = Long.MAX_VALUE;
        for (long each : upcoming) {
            next = Math.min(next, each);
        }
        if (next == Long.MAX_VALUE) {
            return false;
        }
        time = next;
        for (int i = 0; i < series.length; i++) {
            if (upcoming[i] == next) {
                seen[i]++;
                upcoming[i] = start(i);
            }
        }
        return true;
    }

    /** Start of the bars of now, in microseconds since 1970. */
    long time() {
        return time;
    }

    int markets() {
        return series.length;
    }

    /** Whether the market has a bar now. */
    boolean fresh(int market) {
        return seen[market] > 0 && series[market].time(seen[market] - 1) == time;
    }

    /** What a model may know of now. */
    Context context(double[] exposures) {
        return new Context(time, series, seen.clone(), exposures);
    }

    /** How many bars of the market there were so far. */
    int seen(int market) {
        return seen[market];
    }

    BarSeries series(int market) {
        return series[market];
    }

    /** The place of the market's last bar so far; -1 before its first. */
    int bar(int market) {
        return seen[market] - 1;
    }
}
