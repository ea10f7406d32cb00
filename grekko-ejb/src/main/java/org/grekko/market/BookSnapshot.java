package org.grekko.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.grekko.shared.AssetPair;

/**
 * The resting orders of one market at one instant.
 *
 * @param venue the venue
 * @param pair the market
 * @param bids levels that buy, highest price first
 * @param asks levels that sell, lowest price first
 * @param at time of the snapshot, UTC
 */
public record BookSnapshot(String venue, AssetPair pair, List<Level> bids, List<Level> asks, Instant at) {
    public BookSnapshot {
        bids = List.copyOf(bids);
        asks = List.copyOf(asks);
    }

    /**
     * The quantity that rests at one price.
     *
     * @param price in the quote asset, positive
     * @param size in the base asset, positive
     */
    public record Level(BigDecimal price, BigDecimal size) {}
}
