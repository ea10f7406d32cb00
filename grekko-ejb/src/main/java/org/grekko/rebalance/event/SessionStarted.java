package org.grekko.rebalance.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Models began to trade paper money.
 *
 * @param sessionId the session
 * @param name what people call it
 * @param portfolioId the portfolio that it trades
 * @param models the models, name and version
 * @param firstBoundary when it decides first
 * @param by who started it
 * @param occurredAt when
 */
public record SessionStarted(
        UUID sessionId,
        String name,
        UUID portfolioId,
        List<String> models,
        Instant firstBoundary,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return sessionId.toString();
    }
}
