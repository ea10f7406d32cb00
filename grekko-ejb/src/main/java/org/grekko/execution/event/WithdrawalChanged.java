package org.grekko.execution.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal was proposed, or took a step.
 *
 * @param withdrawalId the withdrawal
 * @param accountId the account
 * @param asset the asset
 * @param amount how much
 * @param address where it goes
 * @param from the status before; null when it was proposed
 * @param to the status now
 * @param reason why
 * @param by who or what
 * @param venueId the venue's id of it; null when it gave none
 * @param occurredAt when, UTC
 */
public record WithdrawalChanged(
        UUID withdrawalId,
        UUID accountId,
        String asset,
        BigDecimal amount,
        String address,
        @Nullable String from,
        String to,
        String reason,
        String by,
        @Nullable String venueId,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return withdrawalId.toString();
    }
}
