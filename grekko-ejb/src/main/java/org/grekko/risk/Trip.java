package org.grekko.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.risk.domain.trigger.Expectation;
import org.grekko.risk.domain.trigger.PastTrip;
import org.grekko.risk.domain.trigger.TripCause;
import org.jspecify.annotations.Nullable;

/**
 * Why a breaker tripped by itself.
 *
 * @param breakerId the breaker
 * @param cause what was measured
 * @param target of which pair, venue or agent
 * @param value what it was
 * @param limit its limit then
 * @param samples out of how many the value came
 * @param ruleVersion the version of the rule
 * @param trippedAt when
 * @param expectation when it may be over, as it was reckoned last
 * @param resumedAt when a person resumed the breaker; null while it stands
 */
public record Trip(
        UUID breakerId,
        TripCause cause,
        String target,
        BigDecimal value,
        BigDecimal limit,
        long samples,
        int ruleVersion,
        Instant trippedAt,
        Expectation expectation,
        @Nullable Instant resumedAt) {
    /** Whether its breaker stands. */
    public boolean stands() {
        return resumedAt == null;
    }

    /** What the next decision needs to know of it. */
    public PastTrip past() {
        return new PastTrip(trippedAt, resumedAt);
    }
}
