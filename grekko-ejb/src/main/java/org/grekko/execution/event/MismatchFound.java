package org.grekko.execution.event;

import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Our books and a venue's do not agree.
 *
 * @param mismatchId its id
 * @param accountId the account
 * @param kind ORDER_VANISHED, FILL_OF_NO_ORDER, OVERFILL or BALANCE
 * @param subject the order, trade or asset
 * @param ours what our books say
 * @param venues what the venue says
 * @param occurredAt when, UTC
 */
public record MismatchFound(
        UUID mismatchId, UUID accountId, String kind, String subject, String ours, String venues, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return accountId.toString();
    }
}
