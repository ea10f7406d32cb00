package org.grekko.market;

import java.time.Instant;

/**
 * The prices of one interval.
 *
 * @param time start of the interval, UTC
 * @param open first price
 * @param high highest price
 * @param low lowest price
 * @param close last price
 * @param volume traded quantity in units of the base asset
 */
public record Candle(Instant time, double open, double high, double low, double close, double volume) {}
