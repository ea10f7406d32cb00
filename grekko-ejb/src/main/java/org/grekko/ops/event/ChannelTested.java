package org.grekko.ops.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * An administrator asked for a test of a channel.
 *
 * @param deliveryId the delivery of the test
 * @param channel the channel
 * @param by who
 * @param occurredAt when, UTC
 */
public record ChannelTested(UUID deliveryId, String channel, String by, Instant occurredAt) implements DomainEvent {
    @Override
    public String key() {
        return deliveryId.toString();
    }
}
