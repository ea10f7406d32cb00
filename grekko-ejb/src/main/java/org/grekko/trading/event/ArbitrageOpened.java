package org.grekko.trading.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * Both legs of an arbitrage are durable and leave for their venues.
 *
 * @param tradeId the trade
 * @param pair the pair, BASE/QUOTE
 * @param buyVenue where it buys
 * @param sellVenue where it sells
 * @param buyOrderId the buying order
 * @param sellOrderId the selling order
 * @param quantity of each leg, in the base asset
 * @param expectedNet what it should bring, in the quote asset
 * @param occurredAt when
 */
public record ArbitrageOpened(
        UUID tradeId,
        String pair,
        String buyVenue,
        String sellVenue,
        UUID buyOrderId,
        UUID sellOrderId,
        BigDecimal quantity,
        BigDecimal expectedNet,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return tradeId.toString();
    }
}
