package org.grekko.market;

import java.util.Optional;

/** Port to the public feeds that this server can open. */
public interface FeedDirectory {
    /** The feed of a venue, one for all callers; empty when there is no such venue. */
    Optional<MarketDataFeed> feed(String venue);
}
