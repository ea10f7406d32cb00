package org.grekko.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * A person's list of markets.
 *
 * @param name the list's name, unique among the person's
 * @param markets in the order that the person gave
 * @param updatedAt when it was last changed
 */
public record WatchedMarkets(String name, List<Market> markets, Instant updatedAt) {
    public WatchedMarkets {
        markets = List.copyOf(markets);
    }

    /** A market: a pair on a venue. */
    public record Market(String venue, AssetPair pair) {}

    /**
     * A market as it stands.
     *
     * @param venue the venue
     * @param pair the pair
     * @param price the middle of the last quote; null when it was not quoted since the start
     * @param changePercent how far that is from the first stored price of the last 24 hours; null when one is unknown
     * @param at time of the quote; null when there was none
     */
    public record Seen(
            String venue,
            AssetPair pair,
            @Nullable BigDecimal price,
            @Nullable BigDecimal changePercent,
            @Nullable Instant at) {}
}
