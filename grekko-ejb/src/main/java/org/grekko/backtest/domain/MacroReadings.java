package org.grekko.backtest.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the economy at a boundary; null where nothing is.
 *
 * @param vix the VIX, 0 or more
 * @param yieldCurveSlope ten-year minus two-year yield, in percentage points
 */
public record MacroReadings(@Nullable Double vix, @Nullable Double yieldCurveSlope) {
    /** Nothing is known. */
    public static final MacroReadings NONE = new MacroReadings(null, null);
}
