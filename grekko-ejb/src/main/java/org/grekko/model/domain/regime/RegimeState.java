package org.grekko.model.domain.regime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The classification of a time.
 *
 * @param time when, the end of a bar
 * @param equity where equities stand
 * @param volatility how much the market fears
 * @param crypto where crypto assets stand
 * @param macro what the yield curve says
 * @param vix the VIX that was known; null for none
 * @param yieldCurveSlope ten-year minus two-year yield that was known, in percentage points; null for none
 */
public record RegimeState(
        Instant time,
        MarketTrend equity,
        VolatilityRegime volatility,
        MarketTrend crypto,
        MacroRegime macro,
        @Nullable Double vix,
        @Nullable Double yieldCurveSlope) {
    /** Whether all four classes are those of another state, whatever the numbers behind them. */
    public boolean sameAs(RegimeState other) {
        return equity == other.equity
                && volatility == other.volatility
                && crypto == other.crypto
                && macro == other.macro;
    }
}
