package org.grekko.execution.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * The timer at which a venue cancels an account's orders was set, or the venue began or ceased to confirm it.
 *
 * @param accountId the account
 * @param venue its venue
 * @param name its name
 * @param seconds its setting; 0 is off
 * @param state SET, OFF, CONFIRMED or UNCONFIRMED
 * @param reason why
 * @param by who or what
 * @param occurredAt when, UTC
 */
public record DeadManChanged(
        UUID accountId,
        String venue,
        String name,
        int seconds,
        String state,
        String reason,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return accountId.toString();
    }
}
