package org.grekko.risk.domain.trigger;

import java.util.Optional;

/** Decides whether a breaker trips by itself. */
public final class Trigger {
    private Trigger() {}

    /** Whether the value is at its limit, with enough samples to say so. */
    public static boolean reached(TripRule rule, Measure measure) {
        return measure.samples() >= rule.fewest() && measure.value().compareTo(rule.limit()) >= 0;
    }

    /**
     * Whether a breaker trips now: the limit is reached, none stands for it, and who resumed the last one was left alone
     * for the cool-down.
     *
     * @param rule the rule in force
     * @param measure what was measured
     * @param last the last trip for the same cause and target; empty when there was none
     */
    public static boolean trips(TripRule rule, Measure measure, Optional<PastTrip> last) {
        return rule.enabled()
                && reached(rule, measure)
                && last.map(trip -> isPast(rule, measure, trip)).orElse(true);
    }

    private static boolean isPast(TripRule rule, Measure measure, PastTrip trip) {
        return trip.resumedAt() != null
                && !measure.at().isBefore(trip.resumedAt().plus(rule.coolDown()));
    }
}
