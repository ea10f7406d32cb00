package org.grekko.market;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.grekko.shared.AssetPair;

/** Port to the public side of a venue. Every call may block up to the venue's timeout. */
public interface MarketDataFeed {
    /** The venue's name, for example BINANCE. */
    String venue();

    /**
     * Every market of the venue with its filters.
     *
     * @throws VenueException when the venue does not answer
     */
    List<VenueInstrument> instruments();

    /**
     * The book as the venue's REST interface states it.
     *
     * @param depth levels a side; the venue may send fewer
     * @throws VenueException when the venue does not answer or does not know the pair
     */
    BookSnapshot book(AssetPair pair, int depth);

    /**
     * The last public trades in ascending time.
     *
     * @throws VenueException when the venue does not answer or does not know the pair
     */
    List<Trade> trades(AssetPair pair, int limit);

    /**
     * Closed and running candles in ascending time.
     *
     * @param from start of the first one
     * @throws VenueException when the venue does not answer or does not offer the interval
     */
    List<Candle> candles(AssetPair pair, Interval interval, Instant from, int limit);

    /**
     * Follows books and trades until closed. The stream reconnects and heals itself.
     *
     * @param pairs the markets
     * @param listener hears everything in the order of arrival
     */
    FeedSubscription stream(Set<AssetPair> pairs, FeedListener listener);

    /**
     * Asks the venue for a sign of life.
     *
     * @return the difference of the venue's clock to ours, and whether it is open
     * @throws VenueException when the venue does not answer
     */
    VenueStatus status();
}
