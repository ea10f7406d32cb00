package org.grekko.rebalance.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * One of the ten steps of a decision was taken.
 *
 * @param sessionId the session
 * @param boundary the boundary that is decided
 * @param step 1 to 10
 * @param name what the step does
 * @param detail its numbers, as JSON
 * @param occurredAt when
 */
public record DecisionStepTaken(
        UUID sessionId, Instant boundary, int step, String name, String detail, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return sessionId.toString();
    }
}
