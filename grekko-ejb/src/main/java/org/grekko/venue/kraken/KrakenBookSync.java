package org.grekko.venue.kraken;

import org.grekko.market.domain.OrderBook;
import org.grekko.venue.LevelBuffer;

/**
 * Keeps one book in step with Kraken's stream: a snapshot, then changes, after each of which the book is cut to the
 * subscribed depth and its checksum must be the one that Kraken states. Kraken does not number its changes; the sequence
 * of the book counts them. Pure; one thread at a time writes.
 */
final class KrakenBookSync {
    /** Levels of a side that are subscribed. */
    static final int DEPTH = 100;

    private final OrderBook book;
    private final KrakenChecksum checksum;
    private boolean synced;
    private long sequence;

    /** What became of a snapshot or change. */
    enum Outcome {
        /** It is in the book. */
        APPLIED,
        /** It came before any snapshot and is of no use. */
        IGNORED,
        /** The book is another than Kraken's: a snapshot is needed. */
        WRONG
    }

    /** A sync for that book, which is written here only. */
    KrakenBookSync(OrderBook book, KrakenChecksum checksum) {
        this.book = book;
        this.checksum = checksum;
    }

    /** Waits for a snapshot. */
    void restart(String reason) {
        synced = false;
        book.doubt(reason);
    }

    /**
     * Takes a snapshot or a change; readers of the book see it before or after, never within.
     *
     * @param expected the checksum that Kraken states for the book afterwards
     * @param micros time of the change in microseconds since 1970; 0 when it carries none
     */
    Outcome take(boolean snapshot, long expected, long micros, LevelBuffer levels) {
        if (!snapshot && !synced) {
            return Outcome.IGNORED;
        }
        synchronized (book) {
            sequence++;
            if (snapshot) {
                book.begin(sequence);
                synced = true;
            }
            levels.applyTo(book);
            book.keep(DEPTH);
            long found = checksum.of(book);
            if (found != expected) {
                restart("checksum " + found + " instead of " + expected);
                return Outcome.WRONG;
            }
            book.stamp(sequence, micros);
            return Outcome.APPLIED;
        }
    }
}
