package org.grekko.execution.domain.arbitrage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.grekko.shared.AssetPair;

/**
 * What it costs to bring assets back to where they were. A trade between two venues leaves the base asset on one and
 * the quote asset on the other; after so many trades in a direction both are withdrawn once. Each trade therefore
 * carries one part of both withdrawals, whatever its size.
 *
 * @param perAsset what a venue keeps of one withdrawal, in the asset; an asset that is not named costs nothing
 * @param trades how many trades share one withdrawal of each asset, 1 or more
 */
public record WithdrawalCosts(Map<String, BigDecimal> perAsset, int trades) {
    /** Withdrawals that cost nothing. */
    public static final WithdrawalCosts NONE = new WithdrawalCosts(Map.of(), 1);

    private static final int SCALE = 18;

    public WithdrawalCosts {
        perAsset = Map.copyOf(perAsset);
        if (trades < 1) {
            throw new IllegalArgumentException("at least one trade shares a withdrawal");
        }
    }

    /**
     * The part of one trade, in the quote asset, rounded up.
     *
     * @param price what the base asset is worth
     */
    public BigDecimal perTrade(AssetPair pair, BigDecimal price) {
        BigDecimal base = perAsset.getOrDefault(pair.base(), BigDecimal.ZERO).multiply(price);
        BigDecimal both = base.add(perAsset.getOrDefault(pair.quote(), BigDecimal.ZERO));
        return both.divide(BigDecimal.valueOf(trades), SCALE, RoundingMode.UP);
    }
}
