package org.grekko.market.store;

import java.time.Instant;
import org.grekko.market.Interval;
import org.grekko.shared.AssetPair;

/**
 * Which candles a query asks for.
 *
 * @param from the earliest opening time
 * @param to the first opening time that is too late
 */
record CandleRange(String venue, AssetPair pair, Interval interval, Instant from, Instant to) {}
