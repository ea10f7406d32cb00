package org.grekko.execution.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Working orders of a portfolio were cancelled all at once on the paper venue, as by a kill.
 *
 * @param portfolioId the portfolio
 * @param orderIds the orders, at most {@value #MOST}; more of them are told with further events
 * @param occurredAt when, UTC
 */
public record OrdersCancelled(UUID portfolioId, List<UUID> orderIds, Instant occurredAt) implements DomainEvent {
    /** The most orders of one event: their ids stay well below the longest body. */
    public static final int MOST = 500;

    @Override
    public String key() {
        return portfolioId.toString();
    }
}
