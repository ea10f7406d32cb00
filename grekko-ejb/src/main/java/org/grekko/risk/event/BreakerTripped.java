package org.grekko.risk.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Trading was stopped.
 *
 * @param breakerId the breaker
 * @param scope GLOBAL, PORTFOLIO, AGENT, VENUE or PAIR
 * @param target what it stops
 * @param level how far, the name of the rung
 * @param policy which positions are closed; null below L4
 * @param reason why
 * @param by who
 * @param agents the names of the agents that it stops
 * @param expectedResumeAt when it may be over; null when nobody knows
 * @param occurredAt when, UTC
 */
public record BreakerTripped(
        UUID breakerId,
        String scope,
        @Nullable String target,
        String level,
        @Nullable String policy,
        String reason,
        String by,
        List<String> agents,
        @Nullable Instant expectedResumeAt,
        Instant occurredAt)
        implements DomainEvent {
    public BreakerTripped {
        agents = List.copyOf(agents);
    }

    @Override
    public String key() {
        return breakerId.toString();
    }
}
