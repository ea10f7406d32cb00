package org.grekko.execution.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A destination of withdrawals was proposed or decided about.
 *
 * @param destinationId the destination
 * @param accountId the account
 * @param asset the asset
 * @param address where it goes
 * @param network the network; null where the venue has one only
 * @param from the status before; null when it was proposed
 * @param to the status now
 * @param reason why
 * @param by who
 * @param occurredAt when, UTC
 */
public record DestinationChanged(
        UUID destinationId,
        UUID accountId,
        String asset,
        String address,
        @Nullable String network,
        @Nullable String from,
        String to,
        String reason,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return destinationId.toString();
    }
}
