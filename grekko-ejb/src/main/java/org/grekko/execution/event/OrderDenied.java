package org.grekko.execution.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A risk rule refused an order.
 *
 * @param orderId the order
 * @param portfolioId the portfolio
 * @param agentId its agent
 * @param decisionId the decision behind it
 * @param pair the market
 * @param side BUY or SELL
 * @param quantity quantity
 * @param reason the rule
 * @param value what it would have led to
 * @param limit what is allowed
 * @param owner who answers for it
 * @param occurredAt when, UTC
 */
public record OrderDenied(
        UUID orderId,
        UUID portfolioId,
        @Nullable UUID agentId,
        @Nullable UUID decisionId,
        String pair,
        String side,
        BigDecimal quantity,
        String reason,
        String value,
        String limit,
        String owner,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return orderId.toString();
    }
}
