package org.grekko.trading;

import java.util.UUID;
import org.grekko.execution.domain.Order;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.risk.Breaker;
import org.jspecify.annotations.Nullable;

/**
 * What a kill reaches.
 *
 * @param scope GLOBAL, PORTFOLIO, AGENT, VENUE or PAIR
 * @param target the portfolio's or agent's id, the venue or the pair; null for GLOBAL
 */
public record KillScope(String scope, @Nullable String target) {
    /** What a breaker reaches. */
    static KillScope of(Breaker breaker) {
        return new KillScope(breaker.scope(), breaker.target());
    }

    /** Whether the position of a portfolio is in reach; of an agent those that it opened. */
    boolean reaches(UUID portfolioId, String venue, PositionState position) {
        return switch (scope) {
            case "GLOBAL" -> true;
            case "PORTFOLIO" -> portfolioId.toString().equals(target);
            case "AGENT" ->
                position.agentId() != null && position.agentId().toString().equals(target);
            case "VENUE" -> venue.equals(target);
            case "PAIR" -> position.pair().toString().equals(target);
            default -> throw unknown();
        };
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("scope must be GLOBAL, PORTFOLIO, AGENT, VENUE or PAIR");
    }

    /** Whether the order is in reach. */
    public boolean covers(Order order) {
        return switch (scope) {
            case "GLOBAL" -> true;
            case "PORTFOLIO" -> order.portfolioId().toString().equals(target);
            case "AGENT" ->
                order.agentId() != null && order.agentId().toString().equals(target);
            case "VENUE" -> order.venue().equals(target);
            case "PAIR" -> order.pair().toString().equals(target);
            default -> throw unknown();
        };
    }
}
