package org.grekko.execution.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A venue has the order.
 *
 * @param orderId the order
 * @param venue the venue
 * @param venueOrderId its id there
 * @param status NEW, or PARTIALLY_FILLED when fills overtook the answer
 * @param occurredAt when, UTC
 */
public record OrderAccepted(UUID orderId, String venue, String venueOrderId, String status, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return orderId.toString();
    }
}
