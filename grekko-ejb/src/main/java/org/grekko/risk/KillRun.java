package org.grekko.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;
import org.grekko.risk.domain.KillStep;
import org.jspecify.annotations.Nullable;

/**
 * One press of the kill switch, with its times.
 *
 * @param id the press
 * @param breakerId the breaker that it tripped, or took up the ladder
 * @param level how far up
 * @param policy which positions are closed; null below L4
 * @param pressedBy who pressed
 * @param reason why
 * @param pressedAt when
 * @param cancelled working orders that were cancelled
 * @param notional their value in base currency
 * @param cancelsSentAt when the last cancel was on its way; null before
 * @param cancelsConfirmedAt when the last one was seen to be confirmed; null before, and below L2
 * @param flatAt when every position that the policy closes was closed; null before, and below L4
 * @param step how far it is
 * @param remaining positions that are not closed yet
 * @param note what it waits for, or what was left; may be empty
 */
public record KillRun(
        UUID id,
        UUID breakerId,
        BreakerLevel level,
        @Nullable FlattenPolicy policy,
        String pressedBy,
        String reason,
        Instant pressedAt,
        int cancelled,
        BigDecimal notional,
        @Nullable Instant cancelsSentAt,
        @Nullable Instant cancelsConfirmedAt,
        @Nullable Instant flatAt,
        KillStep step,
        int remaining,
        String note) {
    /** Whether there is more to do once every cancel is confirmed. */
    public boolean goesOn() {
        return closes() || level == BreakerLevel.REVOKE_KEYS;
    }

    /** Whether it closes positions. */
    public boolean closes() {
        return level.flattens() && policy != null && policy != FlattenPolicy.KEEP;
    }
}
