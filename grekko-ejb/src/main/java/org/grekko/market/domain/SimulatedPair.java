package org.grekko.market.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.grekko.shared.AssetPair;

/**
 * How the simulator makes one pair.
 *
 * @param pair the pair
 * @param price price that the simulation starts from and is weakly drawn back to
 * @param priceDecimals decimals of its prices
 * @param sizeDecimals decimals of its quantities
 * @param typicalSize median quantity of a trade, in the base asset
 */
public record SimulatedPair(AssetPair pair, double price, int priceDecimals, int sizeDecimals, double typicalSize) {
    /** The pairs of the demo. */
    public static final List<SimulatedPair> DEMO = List.of(
            new SimulatedPair(AssetPair.of("BTC/USD"), 67_000, 2, 5, 0.02),
            new SimulatedPair(AssetPair.of("ETH/USD"), 3_500, 2, 4, 0.4),
            new SimulatedPair(AssetPair.of("SOL/USD"), 150, 3, 3, 8));

    /** The same pair starting from another price. */
    public SimulatedPair from(double newPrice) {
        return new SimulatedPair(pair, newPrice, priceDecimals, sizeDecimals, typicalSize);
    }

    /** The smallest step of a price. */
    public double tick() {
        return Math.pow(10, -priceDecimals);
    }

    /** The nearest price with the right number of decimals. */
    public double roundPrice(double value) {
        double scale = Math.pow(10, priceDecimals);
        return Math.round(value * scale) / scale;
    }

    /** The nearest quantity with the right number of decimals, at least one step. */
    public double roundSize(double value) {
        double scale = Math.pow(10, sizeDecimals);
        return Math.max(1, Math.round(value * scale)) / scale;
    }

    /** A price as an exact number. */
    public BigDecimal exactPrice(double value) {
        return BigDecimal.valueOf(value).setScale(priceDecimals, RoundingMode.HALF_UP);
    }

    /** A quantity as an exact number. */
    public BigDecimal exactSize(double value) {
        return BigDecimal.valueOf(value).setScale(sizeDecimals, RoundingMode.HALF_UP);
    }
}
