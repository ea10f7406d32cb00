package org.grekko.market;

import java.math.BigDecimal;
import java.util.List;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/**
 * What an immediate order would cost if it took the best levels of every live venue, before fees.
 *
 * @param pair the market
 * @param side BUY takes asks, SELL takes bids
 * @param quantity the part of the asked quantity that the books can serve, in the base asset
 * @param price volume-weighted price of that quantity, 8 decimals
 * @param worstPrice price of the last level that is touched
 * @param complete true when the books can serve the whole quantity
 * @param slices the parts by venue, the cheapest first
 */
public record BestPrice(
        AssetPair pair,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal worstPrice,
        boolean complete,
        List<Slice> slices) {
    public BestPrice {
        slices = List.copyOf(slices);
    }

    /**
     * The part that one venue serves.
     *
     * @param venue the venue
     * @param quantity in the base asset
     * @param price volume-weighted price on this venue, 8 decimals
     */
    public record Slice(String venue, BigDecimal quantity, BigDecimal price) {}
}
