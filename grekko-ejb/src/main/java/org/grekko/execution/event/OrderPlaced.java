package org.grekko.execution.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An order passed the risk rules and works.
 *
 * @param orderId the order
 * @param portfolioId the portfolio
 * @param agentId its agent
 * @param decisionId the decision behind it
 * @param clientOrderId its client order id
 * @param venue where
 * @param pair the market
 * @param side BUY or SELL
 * @param type its type
 * @param quantity quantity
 * @param price limit price
 * @param stopPrice trigger price
 * @param owner who answers for it
 * @param occurredAt when, UTC
 */
public record OrderPlaced(
        UUID orderId,
        UUID portfolioId,
        @Nullable UUID agentId,
        @Nullable UUID decisionId,
        String clientOrderId,
        String venue,
        String pair,
        String side,
        String type,
        BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal stopPrice,
        String owner,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return orderId.toString();
    }
}
