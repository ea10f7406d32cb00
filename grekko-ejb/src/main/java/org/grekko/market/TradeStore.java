package org.grekko.market;

import java.time.Instant;
import java.util.List;
import org.grekko.shared.AssetPair;

/** Port to the store of trades. Every call may block on disk or network; none takes part in a transaction. */
public interface TradeStore {
    /** The most trades that one read returns. */
    int MAX_READ = 100_000;

    /** Whether trades are kept at all; when not, writing does nothing and nothing is ever found. */
    boolean keepsTrades();

    /**
     * Stores trades; on return they survive a crash and can be read. A trade of the same venue, pair, time and id is
     * replaced, so that one that is told again is kept once.
     *
     * @param trades any number in any order
     * @throws TimeSeriesException when they could not be stored
     */
    void writeTrades(List<Trade> trades);

    /**
     * Reads trades in ascending time, those of one microsecond in the order of their ids.
     *
     * @param venue the venue
     * @param pair the market
     * @param from the first time
     * @param toExclusive end, itself not included
     * @param limit the most trades wanted, at most {@value #MAX_READ}
     * @return the earliest trades of the range, possibly none
     * @throws TimeSeriesException when the store does not answer
     */
    List<Trade> trades(String venue, AssetPair pair, Instant from, Instant toExclusive, int limit);

    /**
     * Drops whole days (UTC) of trades that lie before an instant and gives their disk space back.
     *
     * @param before the instant
     * @return how many days were dropped
     * @throws TimeSeriesException when the store does not answer
     */
    int dropTrades(Instant before);
}
