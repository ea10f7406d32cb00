package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.market.domain.BarLength;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * All that decides a backtest besides its bars.
 *
 * @param model name of the model
 * @param version version of the model
 * @param parameters every parameter of the model
 * @param pairs the markets, by name
 * @param interval length of a bar
 * @param terms what trading costs and what there is to trade with
 * @param barsPerYear how many bars a year has, for annual figures
 * @param from bars that start earlier are left out; null for all
 * @param to bars that start then or later are left out; null for all
 */
public record BacktestConfig(
        String model,
        String version,
        SortedMap<String, Double> parameters,
        List<AssetPair> pairs,
        BarLength interval,
        Terms terms,
        double barsPerYear,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** Days of a year in annual figures. */
    public static final int DAYS_A_YEAR = 365;

    public BacktestConfig {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        pairs = List.copyOf(pairs);
    }

    /**
     * What trading costs and what there is to trade with.
     *
     * @param feeBps fee in basis points of notional, 0 or more
     * @param slippageBps how much worse than the price market and stop orders fill, in basis points
     * @param cash cash at the start, in the quote asset
     */
    public record Terms(BigDecimal feeBps, BigDecimal slippageBps, BigDecimal cash) {}

    /** How many bars a year has of a market that never shuts. */
    public static double barsOfAWholeYear(BarLength interval) {
        return BarLength.of("1d").orElseThrow().seconds() * (double) DAYS_A_YEAR / interval.seconds();
    }
}
