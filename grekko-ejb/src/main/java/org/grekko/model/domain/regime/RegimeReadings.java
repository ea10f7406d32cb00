package org.grekko.model.domain.regime;

import org.jspecify.annotations.Nullable;

/**
 * What is known at a time; null where nothing is.
 *
 * @param equityDistance last close of the reference equity over its long average, minus one
 * @param cryptoDistance last close of the reference crypto asset over its long average, minus one
 * @param vix the VIX, 0 or more
 * @param yieldCurveSlope ten-year minus two-year yield, in percentage points
 */
public record RegimeReadings(
        @Nullable Double equityDistance,
        @Nullable Double cryptoDistance,
        @Nullable Double vix,
        @Nullable Double yieldCurveSlope) {
    /** Nothing is known. */
    public static final RegimeReadings NONE = new RegimeReadings(null, null, null, null);

    /**
     * Checks the VIX.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public RegimeReadings {
        if (vix != null && !(vix >= 0)) {
            throw new IllegalArgumentException("the VIX must be 0 or more, not " + vix);
        }
    }
}
