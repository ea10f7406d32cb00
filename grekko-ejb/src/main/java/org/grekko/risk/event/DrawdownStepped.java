package org.grekko.risk.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * The drawdown of a portfolio reached another stage, or a person gave its budgets back.
 *
 * @param portfolioId the portfolio
 * @param from the stage before
 * @param to the stage now
 * @param drawdown the fall, 0 to 1, from the peak or from where it was reset
 * @param budget the part of its budgets that may be used now, 0 to 1
 * @param reason what happened
 * @param by who: grekko, or the person who gave the budgets back
 * @param occurredAt when, UTC
 */
public record DrawdownStepped(
        UUID portfolioId,
        String from,
        String to,
        BigDecimal drawdown,
        BigDecimal budget,
        String reason,
        String by,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return portfolioId.toString();
    }
}
