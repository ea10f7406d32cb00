package org.grekko.trading.event;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.shared.DomainEvent;

/**
 * Somebody changed what arbitrage may do.
 *
 * @param before the values until now
 * @param after the values from now on
 * @param by who
 * @param occurredAt when
 */
public record ArbitrageParametersChanged(Values before, Values after, String by, Instant occurredAt)
        implements DomainEvent {
    /** All parameters; durations in milliseconds, money in the quote asset. */
    public record Values(
            boolean enabled,
            BigDecimal minNetBps,
            BigDecimal minProfit,
            BigDecimal maxNotional,
            long cooldownMillis,
            long legTimeoutMillis,
            String openLegPolicy) {}

    @Override
    public String key() {
        return "arbitrage";
    }
}
