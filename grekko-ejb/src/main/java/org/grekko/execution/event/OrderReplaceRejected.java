package org.grekko.execution.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * The terms that were wished for an order never came to be; it keeps those that it had.
 *
 * @param orderId the order
 * @param portfolioId whose it is
 * @param venue where it works
 * @param pair its market
 * @param oldQuantity its whole quantity before
 * @param oldPrice its limit price before; null for an order that had none
 * @param newQuantity the whole quantity that was wished
 * @param newPrice the limit price that was wished
 * @param reason why, in words
 * @param occurredAt when, UTC
 */
public record OrderReplaceRejected(
        UUID orderId,
        UUID portfolioId,
        String venue,
        String pair,
        BigDecimal oldQuantity,
        @Nullable BigDecimal oldPrice,
        BigDecimal newQuantity,
        BigDecimal newPrice,
        String reason,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return orderId.toString();
    }
}
