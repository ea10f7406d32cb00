package org.grekko.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * A market as its venue describes it, with the filters that orders must pass.
 *
 * @param pair the market in Grekko's names
 * @param symbol the venue's own name of it
 * @param tickSize smallest step of a price, positive
 * @param lotSize smallest step of a quantity, positive
 * @param minQuantity smallest quantity of an order, positive or zero
 * @param maxQuantity largest quantity of an order; null when the venue states none
 * @param minNotional smallest price times quantity; zero when the venue states none
 * @param maxDeviation largest fraction that a limit price may lie from the market; null when the venue states none
 * @param tradable whether it trades at present
 */
public record VenueInstrument(
        AssetPair pair,
        String symbol,
        BigDecimal tickSize,
        BigDecimal lotSize,
        BigDecimal minQuantity,
        @Nullable BigDecimal maxQuantity,
        BigDecimal minNotional,
        @Nullable BigDecimal maxDeviation,
        boolean tradable) {
    /** Decimals of a price in whole ticks of a power of ten at most that size. */
    public int priceDecimals() {
        return Math.max(0, tickSize.stripTrailingZeros().scale());
    }

    /** Decimals of a quantity. */
    public int sizeDecimals() {
        return Math.max(0, lotSize.stripTrailingZeros().scale());
    }

    /** The price on its tick: rounded so that it is never worse for the owner. */
    public BigDecimal onTick(BigDecimal price, Side side) {
        RoundingMode mode = side == Side.BUY ? RoundingMode.DOWN : RoundingMode.UP;
        return price.divide(tickSize, 0, mode).multiply(tickSize);
    }

    /** The quantity in whole lots, rounded down and cut to the largest one allowed. */
    public BigDecimal onLot(BigDecimal quantity) {
        BigDecimal cut = maxQuantity == null ? quantity : quantity.min(maxQuantity);
        return cut.divide(lotSize, 0, RoundingMode.DOWN).multiply(lotSize);
    }
}
