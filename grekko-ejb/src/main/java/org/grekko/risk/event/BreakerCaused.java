package org.grekko.risk.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A measurement reached its limit, and a breaker stands because of it.
 *
 * @param breakerId the breaker
 * @param cause the name of the cause
 * @param target the pair, venue or agent
 * @param value what was measured
 * @param limit its limit
 * @param samples out of how many the value comes
 * @param ruleVersion the version of the rule; 0 for the one that holds from the beginning
 * @param expectedAt when it may be over; null when nobody can know
 * @param expectation where that comes from, or why nobody can know
 * @param occurredAt when, UTC
 */
public record BreakerCaused(
        UUID breakerId,
        String cause,
        String target,
        BigDecimal value,
        BigDecimal limit,
        long samples,
        int ruleVersion,
        @Nullable Instant expectedAt,
        String expectation,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return breakerId.toString();
    }
}
