package org.grekko.portfolio.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A transaction was booked.
 *
 * @param portfolioId the portfolio
 * @param transactionId the transaction
 * @param referenceId the fill or deposit behind it
 * @param lines its lines: account, venue, asset and signed amount
 * @param occurredAt when, UTC
 */
public record LedgerPosted(
        UUID portfolioId, UUID transactionId, UUID referenceId, List<String> lines, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return referenceId.toString();
    }
}
