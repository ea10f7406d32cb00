package org.grekko.market;

import java.time.Instant;
import java.util.List;
import org.grekko.shared.AssetPair;

/** Port to the store of order books. Every call may block on disk or network; none takes part in a transaction. */
public interface BookStore {
    /** The most books that one read returns. */
    int MAX_BOOKS = 10_000;

    /** Whether books are kept at all; when not, writing does nothing and nothing is ever found. */
    boolean keepsBooks();

    /**
     * Stores books; on return they can be read. A book of the same venue, pair and time is replaced.
     *
     * @param books any number in any order
     * @throws TimeSeriesException when they could not be stored
     */
    void writeBooks(List<BookSnapshot> books);

    /**
     * Reads books in ascending time.
     *
     * @param venue the venue
     * @param pair the market
     * @param from the first time
     * @param toExclusive end, itself not included
     * @param limit the most books wanted, at most {@value #MAX_BOOKS}
     * @return the earliest books of the range, possibly none
     * @throws TimeSeriesException when the store does not answer
     */
    List<BookSnapshot> books(String venue, AssetPair pair, Instant from, Instant toExclusive, int limit);

    /**
     * Drops whole days (UTC) of books that lie before an instant and gives their disk space back.
     *
     * @param before the instant
     * @return how many days were dropped
     * @throws TimeSeriesException when the store does not answer
     */
    int dropBooks(Instant before);
}
