package org.grekko.venue.binance;

import java.util.ArrayDeque;
import java.util.Deque;
import org.grekko.market.domain.OrderBook;
import org.grekko.venue.LevelBuffer;

/**
 * Keeps one book in step with Binance's changes as its documents describe it: changes are held until a REST snapshot
 * arrives, those it contains already are dropped, the first one that goes on from it must overlap it, and from then on
 * each must follow the one before; a gap makes the book invalid until the next snapshot. At most
 * {@value #MAX_HELD} changes are held. Pure; one thread at a time.
 */
public final class BinanceBookSync {
    /** How many changes wait for a snapshot at most. */
    public static final int MAX_HELD = 5_000;

    private final OrderBook book;
    private final boolean futures;
    private final Deque<Held> held = new ArrayDeque<>();
    private boolean synced;
    private boolean first;
    private long last;
    private long duplicates;

    private record Held(long first, long last, long previous, long micros, LevelBuffer changes) {}

    /** What became of a change. */
    public enum Outcome {
        /** It is in the book. */
        APPLIED,
        /** It waits for a snapshot. */
        HELD,
        /** The book had it already. */
        KNOWN,
        /** Something is missing before it: a snapshot is needed. */
        GAP
    }

    /**
     * A sync for that book.
     *
     * @param book written here only
     * @param futures whether the product numbers its changes as futures do
     */
    public BinanceBookSync(OrderBook book, boolean futures) {
        this.book = book;
        this.futures = futures;
    }

    /** The book. */
    public OrderBook book() {
        return book;
    }

    /** Changes that the book had already. */
    public long duplicates() {
        return duplicates;
    }

    /** Forgets everything: the connection is new. */
    public void restart(String reason) {
        synced = false;
        held.clear();
        book.doubt(reason);
    }

    /** Takes a change; see {@link BinanceFrames.Sink#depth}. */
    public Outcome change(long from, long to, long previous, long micros, LevelBuffer changes) {
        if (!synced) {
            if (held.size() == MAX_HELD) {
                held.removeFirst();
            }
            held.addLast(new Held(from, to, previous, micros, changes.copy()));
            return Outcome.HELD;
        }
        return apply(from, to, previous, micros, changes);
    }

    /**
     * Takes a snapshot and whatever was held.
     *
     * @param lastUpdateId the number of the last change that it contains
     * @return APPLIED when the book is valid now, GAP when the snapshot is older than what was held
     */
    public Outcome snapshot(long lastUpdateId, LevelBuffer levels) {
        book.begin(lastUpdateId);
        levels.applyTo(book);
        last = lastUpdateId;
        first = true;
        synced = true;
        while (!held.isEmpty()) {
            Held next = held.removeFirst();
            if (apply(next.first, next.last, next.previous, next.micros, next.changes) == Outcome.GAP) {
                return Outcome.GAP;
            }
        }
        return Outcome.APPLIED;
    }

    private Outcome apply(long from, long to, long previous, long micros, LevelBuffer changes) {
        if (futures ? to < last || (!first && to == last) : to <= last) {
            duplicates++;
            return Outcome.KNOWN;
        }
        boolean follows;
        if (first) {
            follows = futures ? from <= last && to >= last : from <= last + 1;
        } else {
            follows = futures ? previous == last : from == last + 1;
        }
        if (!follows) {
            String reason = "gap: " + (last + 1) + " expected, " + from + " came";
            restart(reason);
            held.addLast(new Held(from, to, previous, micros, changes.copy()));
            return Outcome.GAP;
        }
        changes.applyTo(book);
        first = false;
        last = to;
        book.stamp(to, micros);
        return Outcome.APPLIED;
    }
}
