package org.grekko.execution.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A venue does not have the order and never will.
 *
 * @param orderId the order
 * @param venue the venue
 * @param meaning what the refusal means
 * @param code the venue's code
 * @param message the venue's words
 * @param occurredAt when, UTC
 */
public record OrderRefused(UUID orderId, String venue, String meaning, String code, String message, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return orderId.toString();
    }
}
