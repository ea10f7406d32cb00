package org.grekko.execution.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.DomainEvent;

/**
 * The leverage of a contract was set at its venue.
 *
 * @param accountId the account
 * @param venue its venue
 * @param pair the contract
 * @param leverage in force now
 * @param reason why
 * @param by who
 * @param occurredAt when, UTC
 */
public record LeverageChanged(
        UUID accountId, String venue, AssetPair pair, int leverage, String reason, String by, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return accountId.toString();
    }
}
