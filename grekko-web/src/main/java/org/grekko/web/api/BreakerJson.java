package org.grekko.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.grekko.risk.Breaker;
import org.grekko.risk.Trip;
import org.grekko.risk.TripService;
import org.jspecify.annotations.Nullable;

/**
 * A breaker with what tripped it.
 *
 * @param breaker the breaker, its fields beside these
 * @param causes the measurements that tripped it; empty when a person or an event did
 * @param estimatedResumeAt when it may be over, reckoned from its causes; null when nobody can know, and when it is over
 * @param estimate where that comes from, or why there is none
 * @param causeOverAt since when the causes are over; null while they go on
 */
public record BreakerJson(
        @JsonUnwrapped Breaker breaker,
        List<Trip> causes,
        @Nullable Instant estimatedResumeAt,
        String estimate,
        @Nullable Instant causeOverAt) {
    static BreakerJson of(Breaker breaker, TripService.Cause cause) {
        boolean stands = breaker.resumedAt() == null;
        boolean over = cause.expectation().overAt() != null;
        return new BreakerJson(
                breaker,
                cause.trips(),
                stands && !over ? cause.expectation().at() : null,
                stands ? cause.expectation().words() : "trading was resumed",
                cause.expectation().overAt());
    }
}
