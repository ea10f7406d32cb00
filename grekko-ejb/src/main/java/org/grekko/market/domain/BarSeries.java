package org.grekko.market.domain;

import java.time.Instant;
import java.util.Arrays;
import org.grekko.market.Candle;
import org.jspecify.annotations.Nullable;

/**
 * The bars of one market in columns, by ascending time: for loops over millions of bars, where an object for each would
 * cost more than the arithmetic. Immutable.
 */
public final class BarSeries {
    private static final long MICROS = 1_000_000;
    private static final long NANOS_IN_A_MICRO = 1_000;

    private final long[] times;
    private final double[] opens;
    private final double[] highs;
    private final double[] lows;
    private final double[] closes;
    private final double[] volumes;
    private volatile @Nullable CloseColumns columns;

    /** The columns are its own from here on: open, high, low, close, volume. */
    private BarSeries(long[] times, double[][] columns) {
        this.times = times;
        opens = columns[0];
        highs = columns[1];
        lows = columns[2];
        closes = columns[3];
        volumes = columns[4];
    }

    /** Collects bars, which must come in ascending time. */
    public static Builder builder() {
        return new Builder(Builder.FIRST_CAPACITY);
    }

    /** Collects bars, with room for as many as are expected: exactly so many are never copied. */
    public static Builder builder(int expected) {
        return new Builder(Math.max(1, expected));
    }

    /** How many bars. */
    public int size() {
        return times.length;
    }

    /** Start of a bar in microseconds since 1970. */
    public long time(int bar) {
        return times[bar];
    }

    /** First price of a bar. */
    public double open(int bar) {
        return opens[bar];
    }

    /** Highest price of a bar. */
    public double high(int bar) {
        return highs[bar];
    }

    /** Lowest price of a bar. */
    public double low(int bar) {
        return lows[bar];
    }

    /** Last price of a bar. */
    public double close(int bar) {
        return closes[bar];
    }

    /** The sum of the last prices of the bars from one place to before another, exact where the prices are decimals. */
    public double closeSum(int from, int to) {
        return closeColumns().sum(from, to);
    }

    /** The sample deviation of the returns from close to close of the bars from one place to before another, 3 or more. */
    public double returnDeviation(int from, int to) {
        return closeColumns().returnDeviation(from, to);
    }

    /** Made when it is first asked for; two threads that ask at once make the same. */
    private CloseColumns closeColumns() {
        CloseColumns made = columns;
        if (made == null) {
            made = new CloseColumns(closes);
            columns = made;
        }
        return made;
    }

    /** Traded quantity of a bar, in units of the base asset. */
    public double volume(int bar) {
        return volumes[bar];
    }

    /** A bar as an object. */
    public Candle candle(int bar) {
        return new Candle(instant(times[bar]), open(bar), high(bar), low(bar), close(bar), volume(bar));
    }

    /** The bars from one place to before another. */
    public BarSeries slice(int from, int to) {
        double[][] part = {opens, highs, lows, closes, volumes};
        for (int i = 0; i < part.length; i++) {
            part[i] = Arrays.copyOfRange(part[i], from, to);
        }
        return new BarSeries(Arrays.copyOfRange(times, from, to), part);
    }

    /** The bars that start at or after one time and before another, both in microseconds since 1970. */
    public BarSeries between(long from, long to) {
        return slice(firstAt(from), Math.max(firstAt(from), firstAt(to)));
    }

    private int firstAt(long time) {
        int found = Arrays.binarySearch(times, time);
        return found < 0 ? -found - 1 : found;
    }

    /** The instant of a time in microseconds since 1970. */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_IN_A_MICRO);
    }

    /** The microseconds since 1970 of an instant. */
    public static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS + instant.getNano() / NANOS_IN_A_MICRO;
    }

    /** Collects bars. */
    public static final class Builder {
        private static final int FIRST_CAPACITY = 1_024;
        private static final int COLUMNS = 5;

        private long[] times;
        private double[][] columns;
        private int size;

        private Builder(int capacity) {
            times = new long[capacity];
            columns = new double[COLUMNS][capacity];
        }

        /**
         * Adds the next bar.
         *
         * @throws IllegalArgumentException when it is not later than the one before
         */
        public Builder add(Candle candle) {
            double[] prices = {candle.open(), candle.high(), candle.low(), candle.close(), candle.volume()};
            return add(micros(candle.time()), prices);
        }

        /**
         * Adds the next bar.
         *
         * @param time its start in microseconds since 1970
         * @param values open, high, low, close and volume
         * @throws IllegalArgumentException when it is not later than the one before
         */
        public Builder add(long time, double... values) {
            if (size > 0 && time <= times[size - 1]) {
                throw new IllegalArgumentException("bars must come in ascending time, not " + instant(time) + " after "
                        + instant(times[size - 1]));
            }
            if (size == times.length) {
                grow();
            }
            times[size] = time;
            for (int i = 0; i < COLUMNS; i++) {
                columns[i][size] = values[i];
            }
            size++;
            return this;
        }

        /** The old columns stay as they are: they may be those of a series. */
        private void grow() {
            double[][] larger = new double[COLUMNS][];
            for (int i = 0; i < COLUMNS; i++) {
                larger[i] = Arrays.copyOf(columns[i], size * 2);
            }
            columns = larger;
            times = Arrays.copyOf(times, size * 2);
        }

        /** The bars so far. */
        public BarSeries build() {
            BarSeries all = new BarSeries(times, columns);
            return size == times.length ? all : all.slice(0, size);
        }
    }
}
