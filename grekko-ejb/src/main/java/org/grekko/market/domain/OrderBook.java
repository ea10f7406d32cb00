package org.grekko.market.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.market.BookSnapshot;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * The resting orders of one market by price, in scaled longs. It is valid only between a snapshot and the first doubt:
 * a gap in the sequence, a wrong checksum or a lost connection make it invalid until the next snapshot, and nothing may
 * be decided on an invalid book. One thread writes; others take {@link #snapshot snapshots} under its lock.
 */
public final class OrderBook {
    private final String venue;
    private final AssetPair pair;
    private final int priceDecimals;
    private final int sizeDecimals;
    private final Ladder bids = new Ladder(1);
    private final Ladder asks = new Ladder(-1);
    private @Nullable String doubt = "no snapshot yet";
    private long sequence;
    private long venueMicros;

    /**
     * An empty, invalid book.
     *
     * @param venue its venue
     * @param pair its market
     * @param priceDecimals scale of prices, 0 to 18
     * @param sizeDecimals scale of sizes, 0 to 18
     */
    public OrderBook(String venue, AssetPair pair, int priceDecimals, int sizeDecimals) {
        this.venue = venue;
        this.pair = pair;
        this.priceDecimals = priceDecimals;
        this.sizeDecimals = sizeDecimals;
    }

    /** The venue of the book. */
    public String venue() {
        return venue;
    }

    /** The market of the book. */
    public AssetPair pair() {
        return pair;
    }

    /** Scale of prices. */
    public int priceDecimals() {
        return priceDecimals;
    }

    /** Scale of sizes. */
    public int sizeDecimals() {
        return sizeDecimals;
    }

    /** Empties the book for a snapshot, which makes it valid once its levels are set. */
    public synchronized void begin(long firstSequence) {
        bids.clear();
        asks.clear();
        sequence = firstSequence;
        doubt = null;
    }

    /**
     * Sets the size that rests at a price.
     *
     * @param side BUY for bids, SELL for asks
     * @param price scaled price, positive
     * @param size scaled size; 0 takes the level away
     */
    public synchronized void set(Side side, long price, long size) {
        (side == Side.BUY ? bids : asks).set(price, size);
    }

    /** Keeps the best levels of each side, as venues that send a fixed depth expect. */
    public synchronized void keep(int levels) {
        bids.keep(levels);
        asks.keep(levels);
    }

    /** Notes the venue's sequence number and time of the last change, in microseconds since 1970. */
    public synchronized void stamp(long newSequence, long micros) {
        sequence = newSequence;
        venueMicros = micros;
    }

    /** Declares the book invalid; the reason is fit for a screen. */
    public synchronized void doubt(String reason) {
        doubt = reason;
    }

    /** True when it may be decided upon. */
    public synchronized boolean valid() {
        return doubt == null;
    }

    /** Why the book is invalid; null when it is valid. */
    public synchronized @Nullable String doubt() {
        return doubt;
    }

    /** The venue's number of the last change. */
    public synchronized long sequence() {
        return sequence;
    }

    /** The venue's time of the last change, microseconds since 1970; 0 when it sends none. */
    public synchronized long venueMicros() {
        return venueMicros;
    }

    /** How many levels a side has. */
    public synchronized int levels(Side side) {
        return side(side).count();
    }

    /** Scaled price of a level, 0 being the best; 0 when there is no such level. */
    public synchronized long price(Side side, int depth) {
        return depth < side(side).count() ? side(side).price(depth) : 0;
    }

    /** Scaled size of a level, 0 being the best; 0 when there is no such level. */
    public synchronized long size(Side side, int depth) {
        return depth < side(side).count() ? side(side).size(depth) : 0;
    }

    /** Scaled size at a price; 0 when nothing rests there. */
    public synchronized long sizeAt(Side side, long price) {
        return side(side).sizeAt(price);
    }

    /** True when the best bid is not below the best ask: the sides contradict each other. */
    public synchronized boolean crossed() {
        return bids.count() > 0 && asks.count() > 0 && bids.price(0) >= asks.price(0);
    }

    /**
     * A copy of the best levels.
     *
     * @param depth the most levels a side
     * @param at time of the copy
     */
    public synchronized BookSnapshot snapshot(int depth, Instant at) {
        return new BookSnapshot(venue, pair, copy(bids, depth), copy(asks, depth), at);
    }

    private List<BookSnapshot.Level> copy(Ladder ladder, int depth) {
        int levels = Math.min(depth, ladder.count());
        List<BookSnapshot.Level> copy = new ArrayList<>(levels);
        for (int i = 0; i < levels; i++) {
            BigDecimal price = Scaled.decimal(ladder.price(i), priceDecimals);
            copy.add(new BookSnapshot.Level(price, Scaled.decimal(ladder.size(i), sizeDecimals)));
        }
        return copy;
    }

    private Ladder side(Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
