package org.grekko.model.domain.regime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a time from what is known then. It has no memory: equal readings give equal classes, whatever was before.
 * A reading that is unknown gives the class in the middle.
 *
 * @param vixLow the VIX below which volatility is low
 * @param vixHigh the VIX above which volatility is high
 * @param trendBand by what fraction a close must be above or below its long average to be a bull or a bear
 * @param slopeLow the slope below which the yield curve says contraction, in percentage points
 * @param slopeHigh the slope above which it says expansion, in percentage points
 */
public record RegimeEngine(double vixLow, double vixHigh, double trendBand, double slopeLow, double slopeHigh) {
    /** Volatility is low below 15 and high above 25; a trend is 2 % off the average; a curve is steep above 0.5. */
    public static final RegimeEngine STANDARD = new RegimeEngine(15, 25, 0.02, 0, 0.5);

    /**
     * Checks the thresholds.
     *
     * @throws IllegalArgumentException when they are not in order; the message is fit for a user
     */
    public RegimeEngine {
        if (!(vixLow >= 0 && vixLow <= vixHigh)) {
            throw new IllegalArgumentException("vixLow must be 0 or more and at most vixHigh");
        }
        if (!(trendBand >= 0 && trendBand < 1)) {
            throw new IllegalArgumentException("trendBand must be from 0 to less than 1");
        }
        if (!(slopeLow <= slopeHigh)) {
            throw new IllegalArgumentException("slopeLow must be at most slopeHigh");
        }
    }

    /** The classes of a time. */
    public RegimeState classify(Instant time, RegimeReadings known) {
        return new RegimeState(
                time,
                trend(known.equityDistance()),
                volatility(known.vix()),
                trend(known.cryptoDistance()),
                macro(known.yieldCurveSlope()),
                known.vix(),
                known.yieldCurveSlope());
    }

    private MarketTrend trend(@Nullable Double distance) {
        if (distance == null) {
            return MarketTrend.NEUTRAL;
        }
        if (distance > trendBand) {
            return MarketTrend.BULL;
        }
        return distance < -trendBand ? MarketTrend.BEAR : MarketTrend.NEUTRAL;
    }

    private VolatilityRegime volatility(@Nullable Double vix) {
        if (vix == null) {
            return VolatilityRegime.NORMAL;
        }
        if (vix < vixLow) {
            return VolatilityRegime.LOW;
        }
        return vix > vixHigh ? VolatilityRegime.HIGH : VolatilityRegime.NORMAL;
    }

    private MacroRegime macro(@Nullable Double slope) {
        if (slope == null) {
            return MacroRegime.NEUTRAL;
        }
        if (slope < slopeLow) {
            return MacroRegime.CONTRACTION;
        }
        return slope > slopeHigh ? MacroRegime.EXPANSION : MacroRegime.NEUTRAL;
    }
}
