package org.grekko.execution.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Whether a venue has the order is not known; it will be asked.
 *
 * @param orderId the order
 * @param venue the venue
 * @param cause what was received instead of an answer
 * @param occurredAt when, UTC
 */
public record OrderUncertain(UUID orderId, String venue, String cause, Instant occurredAt) implements DomainEvent {
    @Override
    public String key() {
        return orderId.toString();
    }
}
