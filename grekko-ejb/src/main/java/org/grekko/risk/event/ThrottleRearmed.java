package org.grekko.risk.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A person lets an automaton go on.
 *
 * @param throttleId its id
 * @param portfolioId where
 * @param subject an agent's id, or "arbitrage"
 * @param reason why
 * @param by who
 * @param occurredAt when, UTC
 */
public record ThrottleRearmed(
        UUID throttleId, UUID portfolioId, String subject, String reason, String by, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return throttleId.toString();
    }
}
