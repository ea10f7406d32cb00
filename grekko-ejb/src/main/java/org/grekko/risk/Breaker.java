package org.grekko.risk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A standing stop of trading.
 *
 * @param id the breaker
 * @param scope GLOBAL, PORTFOLIO, AGENT, VENUE or PAIR
 * @param target the portfolio's or agent's id, the venue or the pair; null for GLOBAL
 * @param level how far it goes
 * @param policy which positions it closes; null below L4
 * @param reason why it was tripped; of one that went up the ladder why it did last
 * @param trippedBy who tripped it
 * @param trippedAt when
 * @param expectedResumeAt when it may be over; null when nobody knows
 * @param agents the names of the agents that it stops
 * @param resumedAt when trading was resumed; null while it stands
 * @param resumedBy who resumed, of two the one who approved; null while it stands
 * @param resumeReason why; null while it stands
 */
public record Breaker(
        UUID id,
        String scope,
        @Nullable String target,
        BreakerLevel level,
        @Nullable FlattenPolicy policy,
        String reason,
        String trippedBy,
        Instant trippedAt,
        @Nullable Instant expectedResumeAt,
        List<String> agents,
        @Nullable Instant resumedAt,
        @Nullable String resumedBy,
        @Nullable String resumeReason) {
    public Breaker {
        agents = List.copyOf(agents);
    }

    /** The scope with its target, in words. */
    public String where() {
        return target == null ? scope : scope + " " + target;
    }

    /** Whether it has to do with that portfolio: false only when it stands for another one. */
    public boolean concerns(UUID portfolioId) {
        return !scope.equals("PORTFOLIO") || portfolioId.toString().equals(target);
    }

    /** Whether it stands for orders of that agent for that pair on that venue, of a portfolio that it concerns. */
    public boolean covers(String venue, String pair, @Nullable UUID agentId) {
        if (resumedAt != null) {
            return false;
        }
        return switch (scope) {
            case "GLOBAL", "PORTFOLIO" -> true;
            case "VENUE" -> venue.equals(target);
            case "PAIR" -> pair.equals(target);
            case "AGENT" -> agentId != null && agentId.toString().equals(target);
            default -> throw new IllegalStateException("breaker " + id + " has the unknown scope " + scope);
        };
    }
}
