package org.grekko.execution.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A parent order began, went on with its next part, or ended.
 *
 * @param parentId the parent order
 * @param portfolioId the portfolio
 * @param kind TWAP, VWAP or ICEBERG
 * @param pair the market
 * @param side BUY or SELL
 * @param quantity of the whole
 * @param nextSlice the part that comes next
 * @param status RUNNING, DONE, CANCELED or FAILED
 * @param message why
 * @param occurredAt when, UTC
 */
public record ParentOrderChanged(
        UUID parentId,
        UUID portfolioId,
        String kind,
        String pair,
        String side,
        BigDecimal quantity,
        int nextSlice,
        String status,
        String message,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return parentId.toString();
    }
}
