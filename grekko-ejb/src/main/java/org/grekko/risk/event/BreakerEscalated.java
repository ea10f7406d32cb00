package org.grekko.risk.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A standing breaker went up the ladder.
 *
 * @param breakerId the breaker
 * @param scope GLOBAL, PORTFOLIO, AGENT, VENUE or PAIR
 * @param target what it stops
 * @param from the rung where it stood
 * @param level the rung where it stands now
 * @param policy which positions are closed; null below L4
 * @param reason why
 * @param by who
 * @param occurredAt when, UTC
 */
public record BreakerEscalated(
        UUID breakerId,
        String scope,
        @Nullable String target,
        String from,
        String level,
        @Nullable String policy,
        String reason,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return breakerId.toString();
    }
}
