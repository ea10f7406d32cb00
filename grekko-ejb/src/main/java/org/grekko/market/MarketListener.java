package org.grekko.market;

/**
 * Hears market data in the order of each market, on the thread of the feed: it must return at once and hand
 * longer work to another thread.
 */
public interface MarketListener {
    /** The best prices of a market changed. */
    default void quote(Quote quote) {}

    /** The book of a market changed. */
    default void book(BookSnapshot book) {}

    /** A candle closed; it is stored already, unless the store is down. */
    default void bar(BarClosed bar) {}

    /** Somebody traded. */
    default void trade(Trade trade) {}
}
