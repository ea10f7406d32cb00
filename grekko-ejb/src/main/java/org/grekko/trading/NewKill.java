package org.grekko.trading;

import java.time.Instant;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A wish to press the kill switch.
 *
 * @param scope what to stop
 * @param level how far up the ladder
 * @param policy which positions to close; null below L4, and for every position
 * @param reason why, for the record
 * @param by who
 * @param expectedResumeAt when it may be over; null when nobody knows
 */
public record NewKill(
        KillScope scope,
        BreakerLevel level,
        @Nullable FlattenPolicy policy,
        String reason,
        String by,
        @Nullable Instant expectedResumeAt) {
    /** The kill of the standard level. */
    public static NewKill of(KillScope scope, String reason, String by) {
        return new NewKill(scope, BreakerLevel.STANDARD, null, reason, by, null);
    }
}
