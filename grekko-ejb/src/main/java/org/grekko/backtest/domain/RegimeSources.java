package org.grekko.backtest.domain;

import org.grekko.model.domain.regime.RegimeEngine;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * How the regimes of a backtest are classified.
 *
 * @param engine the thresholds
 * @param equity the market that stands for equities; null when none does, and that regime is always neutral
 * @param crypto the market that stands for crypto assets; null when none does
 */
public record RegimeSources(RegimeEngine engine, @Nullable Reference equity, @Nullable Reference crypto) {
    /** The standard thresholds and no reference. */
    public static final RegimeSources NONE = new RegimeSources(RegimeEngine.STANDARD, null, null);

    /**
     * A market that stands for its class.
     *
     * @param pair a market of the portfolio
     * @param average length of its long average, in bars as they are played
     */
    public record Reference(AssetPair pair, int average) {}
}
