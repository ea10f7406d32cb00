package org.grekko.market;

import org.grekko.shared.AssetPair;

/**
 * A candle that will not change any more.
 *
 * @param venue the venue
 * @param pair the market
 * @param interval its length
 * @param candle its prices; it ends at {@code candle.time() + interval.duration()}
 */
public record BarClosed(String venue, AssetPair pair, Interval interval, Candle candle) {}
