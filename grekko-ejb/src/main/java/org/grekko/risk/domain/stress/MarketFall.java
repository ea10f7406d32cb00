package org.grekko.risk.domain.stress;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The deepest fall of a market within a time: from one close to a later one. Every asset is measured between the same two
 * bars, so that a scenario is one that was.
 *
 * @param peak when the bar of the higher close began
 * @param trough when the bar of the lower close began
 * @param change lower ÷ higher − 1, below zero
 */
public record MarketFall(Instant peak, Instant trough, double change) {
    /** How much older than the instant a close may be that stands for it. */
    private static final Duration OLDEST = Duration.ofDays(1);

    /** The deepest fall of closes, by time; empty when they never fell. */
    public static Optional<MarketFall> of(NavigableMap<Instant, Double> closes) {
        MarketFall deepest = null;
        Map.Entry<Instant, Double> highest = null;
        for (Map.Entry<Instant, Double> each : closes.entrySet()) {
            if (highest == null || each.getValue() > highest.getValue()) {
                highest = each;
            }
            double change = each.getValue() / highest.getValue() - 1;
            if (change < (deepest == null ? 0 : deepest.change())) {
                deepest = new MarketFall(highest.getKey(), each.getKey(), change);
            }
        }
        return Optional.ofNullable(deepest);
    }

    /** The change of another asset between the same bars; empty when it has no close of a day or less before either. */
    public Optional<Double> changeOf(NavigableMap<Instant, Double> closes) {
        Map.Entry<Instant, Double> before = closes.floorEntry(peak);
        Map.Entry<Instant, Double> after = closes.floorEntry(trough);
        if (before == null || after == null || old(before, peak) || old(after, trough)) {
            return Optional.empty();
        }
        return Optional.of(after.getValue() / before.getValue() - 1);
    }

    private static boolean old(Map.Entry<Instant, Double> close, Instant at) {
        return close.getKey().plus(OLDEST).isBefore(at);
    }
}
