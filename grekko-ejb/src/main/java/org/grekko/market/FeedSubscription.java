package org.grekko.market;

/** A running stream of a venue. */
public interface FeedSubscription extends AutoCloseable {
    /** What the stream has seen. */
    FeedStats stats();

    /** Ends the stream; closing twice does no harm. */
    @Override
    void close();
}
