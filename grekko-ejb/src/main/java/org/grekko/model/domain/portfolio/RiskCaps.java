package org.grekko.model.domain.portfolio;

import java.util.List;

/**
 * How much a portfolio may hold, as fractions of NAV. What is too much is scaled down and nothing else is touched: first
 * each market, then the crypto assets together, then everything together.
 *
 * @param asset the most of one market
 * @param crypto the most of all crypto assets together
 * @param gross the most of everything together
 */
public record RiskCaps(double asset, double crypto, double gross) {
    /** 40 % of NAV in one market, 20 % in crypto assets, 120 % in all. */
    public static final RiskCaps STANDARD = new RiskCaps(0.40, 0.20, 1.2);

    private static final double ROUNDING = 0x1p-53;

    /**
     * Checks the caps.
     *
     * @throws IllegalArgumentException when one is negative or no number
     */
    public RiskCaps {
        if (!(asset >= 0 && crypto >= 0 && gross >= 0)) {
            throw new IllegalArgumentException("caps must be 0 or more");
        }
    }

    /**
     * The weights within the caps.
     *
     * @param weights what is wanted of each market, as a fraction of NAV, 0 or more
     * @param classes the class of each market
     * @return the same array where the caps allow all of it, else a new one in which no weight is larger
     * @throws IllegalArgumentException when a weight is negative or no number
     */
    public double[] scaled(double[] weights, List<AssetClass> classes) {
        double[] each = cutEach(weights);
        double inCrypto = sum(each, classes, true);
        double[] both = inCrypto > crypto ? shrunk(each, classes, true, crypto / inCrypto) : each;
        double all = sum(both, classes, false);
        return all > gross ? shrunk(both, classes, false, gross / all) : both;
    }

    /** Whether holding more of a market than is wanted breaks a cap: its own, that of its class or that of all. */
    public boolean broken(int market, double[] held, List<AssetClass> classes) {
        return held[market] > asset
                || (classes.get(market) == AssetClass.CRYPTO && sum(held, classes, true) > crypto)
                || sum(held, classes, false) > gross;
    }

    private double[] cutEach(double[] weights) {
        double[] cut = weights;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0)) {
                throw new IllegalArgumentException("a weight must be 0 or more, not " + weights[i]);
            }
            if (weights[i] > asset) {
                cut = cut == weights ? weights.clone() : cut;
                cut[i] = asset;
            }
        }
        return cut;
    }

    private static double sum(double[] weights, List<AssetClass> classes, boolean onlyCrypto) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!onlyCrypto || classes.get(i) == AssetClass.CRYPTO) {
                sum += weights[i];
            }
        }
        return sum;
    }

    /** Takes off a little more than the factor says, or rounding could bring the sum above the cap again. */
    private static double[] shrunk(double[] weights, List<AssetClass> classes, boolean onlyCrypto, double factor) {
        double safe = factor * (1 - (2 * weights.length + 8) * ROUNDING);
        double[] shrunk = weights.clone();
        for (int i = 0; i < weights.length; i++) {
            if (!onlyCrypto || classes.get(i) == AssetClass.CRYPTO) {
                shrunk[i] = weights[i] * safe;
            }
        }
        return shrunk;
    }
}
