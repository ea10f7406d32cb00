package org.grekko.execution.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An account on a venue was added, or may do something else from now on.
 *
 * @param accountId the account
 * @param venue its venue
 * @param name its name
 * @param from the status before; null when it was added
 * @param to the status now
 * @param reason why
 * @param by who or what changed it
 * @param occurredAt when, UTC
 */
public record AccountStatusChanged(
        UUID accountId,
        String venue,
        String name,
        @Nullable String from,
        String to,
        String reason,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return accountId.toString();
    }
}
