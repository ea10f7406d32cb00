package org.grekko.market;

import org.grekko.market.domain.OrderBook;
import org.grekko.shared.AssetPair;

/** Hears a venue's stream on the stream's own thread; it must return at once. */
public interface FeedListener {
    /**
     * A book changed and is valid.
     *
     * @param book the book after the change, written by the calling thread only
     * @param receivedNanos {@link System#nanoTime} when the frame arrived
     */
    default void book(OrderBook book, long receivedNanos) {}

    /** Somebody traded. */
    default void trade(Trade trade) {}

    /** The best prices as the venue states them apart from the book. */
    default void quote(Quote quote) {}

    /** The book of a market cannot be trusted until the next snapshot; the feed mends it by itself. */
    default void invalid(AssetPair pair, String reason) {}

    /** The stream is up and everything is subscribed. */
    default void connected() {}

    /** The stream is lost; it comes back by itself. */
    default void lost(String reason) {}

    /** A frame could not be read; the feed goes on. */
    default void badFrame(String reason) {}
}
