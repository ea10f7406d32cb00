package org.grekko.trading.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * An arbitrage is over: expected = realised + latency + slippage + fees + partial, in the quote asset.
 *
 * @param tradeId the trade
 * @param state DONE when it is even, OPEN when a quantity could not be evened out
 * @param expectedNet what it should have brought
 * @param realisedNet what it brought
 * @param latency lost while deciding
 * @param slippage lost in execution
 * @param fees charged more than expected
 * @param partial lost by what was not executed and by evening out
 * @param openQuantity bought and not sold; negative when more was sold
 * @param occurredAt when
 */
public record ArbitrageEnded(
        UUID tradeId,
        String state,
        BigDecimal expectedNet,
        BigDecimal realisedNet,
        BigDecimal latency,
        BigDecimal slippage,
        BigDecimal fees,
        BigDecimal partial,
        BigDecimal openQuantity,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return tradeId.toString();
    }
}
