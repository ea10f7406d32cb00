package org.grekko.risk.domain.desk;

import java.time.Instant;
import java.util.List;

/**
 * What the measures of a portfolio were reckoned from.
 *
 * @param interval the length of the bars, for example 1d
 * @param barsPerDay how many of them make a day; a bar's loss × √ of it is a day's (square root of time)
 * @param returns how many returns each asset has
 * @param from when the first bar began
 * @param to when the last bar began
 * @param market the asset that beta is against
 * @param covered the part of the gross value whose assets have returns, 0 to 1; the measures are of that part
 * @param withoutHistory the assets without enough bars, in order; they are in no measure but count at their limits
 */
public record Basis(
        String interval,
        double barsPerDay,
        int returns,
        Instant from,
        Instant to,
        String market,
        double covered,
        List<String> withoutHistory) {}
