package org.grekko.trading;

import org.grekko.execution.domain.Order;
import org.jspecify.annotations.Nullable;

/**
 * What a kill reaches.
 *
 * @param scope GLOBAL, PORTFOLIO, AGENT, VENUE or PAIR
 * @param target the portfolio's or agent's id, the venue or the pair; null for GLOBAL
 */
public record KillScope(String scope, @Nullable String target) {
    /** Whether the order is in reach. */
    public boolean covers(Order order) {
        return switch (scope) {
            case "GLOBAL" -> true;
            case "PORTFOLIO" -> order.portfolioId().toString().equals(target);
            case "AGENT" ->
                order.agentId() != null && order.agentId().toString().equals(target);
            case "VENUE" -> order.venue().equals(target);
            case "PAIR" -> order.pair().toString().equals(target);
            default -> throw new IllegalArgumentException("scope must be GLOBAL, PORTFOLIO, AGENT, VENUE or PAIR");
        };
    }
}
