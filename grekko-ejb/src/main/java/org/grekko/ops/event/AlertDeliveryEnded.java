package org.grekko.ops.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of an alert is over.
 *
 * @param deliveryId the delivery
 * @param alertId the alert; null for a test
 * @param channel by which channel
 * @param status SENT, SUMMARISED or GIVEN_UP
 * @param attempts how often the receiver was told
 * @param problem why the last attempt that failed did; null when none did
 * @param occurredAt when, UTC
 */
public record AlertDeliveryEnded(
        UUID deliveryId,
        @Nullable UUID alertId,
        String channel,
        String status,
        int attempts,
        @Nullable String problem,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return deliveryId.toString();
    }
}
