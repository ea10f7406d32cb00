package org.grekko.signal.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.DomainEvent;

/**
 * The votes of one moment were settled.
 *
 * @param decisionId the decision
 * @param portfolioId the portfolio
 * @param pair the market
 * @param outcome BUY, SELL or HOLD
 * @param score −1 to 1
 * @param rule the rule
 * @param reason why
 * @param votes each vote: agent, stance, confidence, weight, signal
 * @param orderIds its orders
 * @param occurredAt when, UTC
 */
public record DecisionTaken(
        UUID decisionId,
        UUID portfolioId,
        String pair,
        String outcome,
        double score,
        String rule,
        String reason,
        List<String> votes,
        List<UUID> orderIds,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return decisionId.toString();
    }
}
