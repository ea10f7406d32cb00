package org.grekko.portfolio.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a position was closed.
 *
 * @param portfolioId the portfolio
 * @param roundTripId the round trip
 * @param pair the market
 * @param agentId the agent that opened it
 * @param quantity closed quantity
 * @param pnl profit or loss net of fees
 * @param occurredAt when, UTC
 */
public record PositionClosed(
        UUID portfolioId,
        UUID roundTripId,
        String pair,
        @Nullable UUID agentId,
        BigDecimal quantity,
        BigDecimal pnl,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return portfolioId.toString();
    }
}
