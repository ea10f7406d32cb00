package org.grekko.risk.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Trading was resumed.
 *
 * @param breakerId the breaker
 * @param scope GLOBAL, PORTFOLIO, AGENT, VENUE or PAIR
 * @param target what it stopped
 * @param reason why it may go on
 * @param by who
 * @param occurredAt when, UTC
 */
public record BreakerResumed(
        UUID breakerId, String scope, @Nullable String target, String reason, String by, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return breakerId.toString();
    }
}
