package org.grekko.risk.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Trading was stopped.
 *
 * @param breakerId the breaker
 * @param scope GLOBAL, AGENT, VENUE or PAIR
 * @param target what it stops
 * @param reason why
 * @param by who
 * @param occurredAt when, UTC
 */
public record BreakerTripped(
        UUID breakerId, String scope, @Nullable String target, String reason, String by, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return breakerId.toString();
    }
}
