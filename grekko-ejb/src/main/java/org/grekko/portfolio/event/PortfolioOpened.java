package org.grekko.portfolio.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * A portfolio was opened with a deposit.
 *
 * @param portfolioId the portfolio
 * @param name its name
 * @param baseCurrency its currency
 * @param deposit what was paid in
 * @param occurredAt when, UTC
 */
public record PortfolioOpened(
        UUID portfolioId, String name, String baseCurrency, BigDecimal deposit, Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return portfolioId.toString();
    }
}
