package org.grekko.execution.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A working order ended without a further fill.
 *
 * @param orderId the order
 * @param portfolioId the portfolio
 * @param pair the market
 * @param status CANCELED, REJECTED or EXPIRED
 * @param filledQuantity what was filled before
 * @param occurredAt when, UTC
 */
public record OrderEnded(
        UUID orderId, UUID portfolioId, String pair, String status, BigDecimal filledQuantity, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return orderId.toString();
    }
}
