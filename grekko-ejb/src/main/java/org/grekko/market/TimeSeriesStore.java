package org.grekko.market;

import java.time.Instant;
import java.util.List;
import org.grekko.shared.AssetPair;

/** Port to the store of candles. Every call may block on disk or network; none takes part in a transaction. */
public interface TimeSeriesStore {
    /** No candle is as late as this; the end of an open range. */
    Instant MAX_TIME = Instant.parse("2262-01-01T00:00:00Z");

    /** The most candles that one read returns. */
    int MAX_READ = 100_000;

    /**
     * Stores candles; on return they survive a crash and can be read. A candle of the same venue, pair,
     * interval and time is replaced.
     *
     * @param venue the venue
     * @param pair the market
     * @param interval the length of the candles
     * @param candles any number in any order
     * @throws TimeSeriesException when they could not be stored
     */
    void write(String venue, AssetPair pair, Interval interval, List<Candle> candles);

    /**
     * Stores candles of several markets as {@link #write} does, with one commit where the store can.
     *
     * @param bars any number in any order
     * @throws TimeSeriesException when they could not be stored
     */
    default void writeAll(List<BarClosed> bars) {
        for (BarClosed bar : bars) {
            write(bar.venue(), bar.pair(), bar.interval(), List.of(bar.candle()));
        }
    }

    /**
     * Reads candles in ascending time.
     *
     * @param venue the venue
     * @param pair the market
     * @param interval the length of the candles
     * @param from first start time
     * @param toExclusive end, itself not included
     * @param limit the most candles wanted, at most {@link #MAX_READ}
     * @return the earliest candles of the range, possibly none
     * @throws TimeSeriesException when the store does not answer
     */
    List<Candle> range(String venue, AssetPair pair, Interval interval, Instant from, Instant toExclusive, int limit);

    /**
     * Reads the last candles in ascending time.
     *
     * @param venue the venue
     * @param pair the market
     * @param interval the length of the candles
     * @param count the most candles wanted, at most {@link #MAX_READ}
     * @return the latest candles, possibly none
     * @throws TimeSeriesException when the store does not answer
     */
    default List<Candle> latest(String venue, AssetPair pair, Interval interval, int count) {
        return latestBefore(venue, pair, interval, MAX_TIME, count);
    }

    /**
     * Reads the last candles before a time in ascending time.
     *
     * @param venue the venue
     * @param pair the market
     * @param interval the length of the candles
     * @param toExclusive end, itself not included
     * @param count the most candles wanted, at most {@link #MAX_READ}
     * @return the latest candles that start before the end, possibly none
     * @throws TimeSeriesException when the store does not answer
     */
    List<Candle> latestBefore(String venue, AssetPair pair, Interval interval, Instant toExclusive, int count);

    /** True when the store can answer at this moment. */
    boolean ready();
}
