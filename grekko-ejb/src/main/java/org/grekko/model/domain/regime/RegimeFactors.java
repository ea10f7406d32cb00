package org.grekko.model.domain.regime;

import java.util.Map;

/**
 * How regimes cut a budget: the product of the factors of the four classes. A class without a factor cuts nothing.
 *
 * @param equity factors by where equities stand, 0 to 1
 * @param volatility factors by how much the market fears, 0 to 1
 * @param crypto factors by where crypto assets stand, 0 to 1
 * @param macro factors by what the yield curve says, 0 to 1
 */
public record RegimeFactors(
        Map<MarketTrend, Double> equity,
        Map<VolatilityRegime, Double> volatility,
        Map<MarketTrend, Double> crypto,
        Map<MacroRegime, Double> macro) {
    /** Nothing is ever cut. */
    public static final RegimeFactors NONE = new RegimeFactors(Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * Checks the factors.
     *
     * @throws IllegalArgumentException when one is not from 0 to 1
     */
    public RegimeFactors {
        equity = checked(equity);
        volatility = checked(volatility);
        crypto = checked(crypto);
        macro = checked(macro);
    }

    private static <K> Map<K, Double> checked(Map<K, Double> factors) {
        factors.forEach((key, factor) -> {
            if (!(factor >= 0 && factor <= 1)) {
                throw new IllegalArgumentException("the factor of " + key + " must be from 0 to 1, not " + factor);
            }
        });
        return Map.copyOf(factors);
    }

    /** What part of a budget is left in a regime, 0 to 1. */
    public double in(RegimeState regime) {
        return equity.getOrDefault(regime.equity(), 1.0)
                * volatility.getOrDefault(regime.volatility(), 1.0)
                * crypto.getOrDefault(regime.crypto(), 1.0)
                * macro.getOrDefault(regime.macro(), 1.0);
    }
}
