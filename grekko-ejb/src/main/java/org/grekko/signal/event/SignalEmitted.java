package org.grekko.signal.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An agent recommended something.
 *
 * @param signalId the signal
 * @param agentId the agent
 * @param portfolioId the portfolio
 * @param pair the market
 * @param type BUY, SELL, HOLD or CLOSE_POSITION
 * @param confidence 0 to 1
 * @param targetPrice price it was made at
 * @param stopLoss stop loss
 * @param takeProfit take profit
 * @param source strategy or integration
 * @param rationale why
 * @param occurredAt when, UTC
 */
public record SignalEmitted(
        UUID signalId,
        UUID agentId,
        UUID portfolioId,
        String pair,
        String type,
        double confidence,
        @Nullable BigDecimal targetPrice,
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal takeProfit,
        String source,
        String rationale,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return signalId.toString();
    }
}
