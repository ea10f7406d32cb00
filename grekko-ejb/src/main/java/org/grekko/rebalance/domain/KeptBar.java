package org.grekko.rebalance.domain;

/**
 * A bar as a session saw it.
 *
 * @param market the place of its market
 * @param time when it opened, in microseconds since 1970
 * @param end when it was over
 * @param open first price
 * @param high highest price
 * @param low lowest price
 * @param close last price
 * @param volume traded quantity, in units of the base asset
 */
public record KeptBar(
        int market, long time, long end, double open, double high, double low, double close, double volume) {}
