package org.grekko.risk;

import java.time.Instant;
import java.util.List;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A wish to stop trading.
 *
 * @param scope GLOBAL, PORTFOLIO, AGENT, VENUE or PAIR
 * @param target the portfolio's or agent's id, the venue or the pair; null for GLOBAL
 * @param level how far
 * @param policy which positions are closed; null below L4
 * @param reason why, 3 to 500 characters
 * @param by who
 * @param expectedResumeAt when it may be over; null when nobody knows
 * @param agents the names of the agents that it stops
 */
public record NewTrip(
        String scope,
        @Nullable String target,
        BreakerLevel level,
        @Nullable FlattenPolicy policy,
        String reason,
        String by,
        @Nullable Instant expectedResumeAt,
        List<String> agents) {
    public NewTrip {
        agents = List.copyOf(agents);
    }

    /** A stop of the standard level. */
    public static NewTrip of(String scope, @Nullable String target, String reason, String by) {
        return new NewTrip(scope, target, BreakerLevel.STANDARD, null, reason, by, null, List.of());
    }
}
