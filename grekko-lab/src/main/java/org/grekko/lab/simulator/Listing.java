package org.grekko.lab.simulator;

import java.math.BigDecimal;
import org.grekko.shared.AssetPair;

/**
 * A market of the simulated exchange.
 *
 * @param pair the market
 * @param tickSize smallest step of a price
 * @param lotSize smallest step of a quantity
 * @param minQuantity smallest quantity of an order
 * @param maxQuantity largest quantity of an order
 * @param minNotional smallest price times quantity
 * @param makerFee fraction of the notional that resting orders pay
 * @param takerFee fraction of the notional that taking orders pay
 * @param start where a generated market begins
 */
public record Listing(
        AssetPair pair,
        BigDecimal tickSize,
        BigDecimal lotSize,
        BigDecimal minQuantity,
        BigDecimal maxQuantity,
        BigDecimal minNotional,
        BigDecimal makerFee,
        BigDecimal takerFee,
        BigDecimal start) {
    /** Largest fraction that a limit price may lie from the market. */
    public static final BigDecimal MAX_DEVIATION = new BigDecimal("4");

    /** Whether the price lies on its tick. */
    public boolean onTick(BigDecimal price) {
        return price.remainder(tickSize).signum() == 0;
    }

    /** Whether the quantity is in whole lots. */
    public boolean onLot(BigDecimal quantity) {
        return quantity.remainder(lotSize).signum() == 0;
    }
}
