package org.grekko.risk.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * An automaton repeated itself too often and stands still.
 *
 * @param throttleId its id
 * @param portfolioId where
 * @param subject an agent's id, or "arbitrage"
 * @param repeats how many like orders the last one would have made
 * @param most how many were allowed
 * @param occurredAt when, UTC
 */
public record ThrottleTripped(
        UUID throttleId, UUID portfolioId, String subject, int repeats, int most, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return throttleId.toString();
    }
}
