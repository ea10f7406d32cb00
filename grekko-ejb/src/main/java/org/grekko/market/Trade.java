package org.grekko.market;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/**
 * Somebody traded on a venue.
 *
 * @param venue the venue
 * @param pair the market
 * @param side the side that took liquidity
 * @param price in the quote asset
 * @param quantity in the base asset
 * @param at time of the trade, UTC
 * @param id the venue's name of it, unique in its market; empty when it has none
 */
public record Trade(
        String venue, AssetPair pair, Side side, BigDecimal price, BigDecimal quantity, Instant at, String id) {
    /** A trade that its venue has not named. */
    public Trade(String venue, AssetPair pair, Side side, BigDecimal price, BigDecimal quantity, Instant at) {
        this(venue, pair, side, price, quantity, at, "");
    }
}
