package org.grekko.risk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standing stop of trading.
 *
 * @param id the breaker
 * @param scope GLOBAL, AGENT, VENUE or PAIR
 * @param target the agent's id, the venue or the pair; null for GLOBAL
 * @param reason why it was tripped
 * @param trippedBy who tripped it
 * @param trippedAt when
 * @param resumedAt when a person resumed trading; null while it stands
 * @param resumedBy who resumed; null while it stands
 * @param resumeReason why; null while it stands
 */
public record Breaker(
        UUID id,
        String scope,
        @Nullable String target,
        String reason,
        String trippedBy,
        Instant trippedAt,
        @Nullable Instant resumedAt,
        @Nullable String resumedBy,
        @Nullable String resumeReason) {
    /** Whether it stops orders of that agent for that pair on that venue. */
    public boolean covers(String venue, String pair, @Nullable UUID agentId) {
        if (resumedAt != null) {
            return false;
        }
        return switch (scope) {
            case "GLOBAL" -> true;
            case "VENUE" -> venue.equals(target);
            case "PAIR" -> pair.equals(target);
            case "AGENT" -> agentId != null && agentId.toString().equals(target);
            default -> throw new IllegalStateException("breaker " + id + " has the unknown scope " + scope);
        };
    }
}
