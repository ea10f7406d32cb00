package org.grekko.execution.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a working order under other terms; its venue has not confirmed them.
 *
 * @param orderId the order
 * @param portfolioId whose it is
 * @param venue where it works
 * @param pair its market
 * @param oldQuantity its whole quantity before
 * @param oldPrice its limit price before; null for an order that had none
 * @param newQuantity the whole quantity that was wished
 * @param newPrice the limit price that was wished
 * @param by who asked
 * @param occurredAt when, UTC
 */
public record OrderReplaceRequested(
        UUID orderId,
        UUID portfolioId,
        String venue,
        String pair,
        BigDecimal oldQuantity,
        @Nullable BigDecimal oldPrice,
        BigDecimal newQuantity,
        BigDecimal newPrice,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return orderId.toString();
    }
}
