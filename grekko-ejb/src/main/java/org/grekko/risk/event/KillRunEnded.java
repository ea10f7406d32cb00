package org.grekko.risk.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A press of the kill switch has come to its end.
 *
 * @param runId the press
 * @param breakerId its breaker
 * @param level how far up the ladder
 * @param step DONE or ABANDONED
 * @param cancelled working orders that were cancelled
 * @param notional their value in base currency
 * @param closings orders that closed positions
 * @param pressedAt when it was pressed
 * @param cancelsSentAt when the last cancel was on its way; null when none was needed
 * @param cancelsConfirmedAt when the last one was confirmed; null when none was needed
 * @param flatAt when every position was closed; null when none was to be
 * @param note what was left; may be empty
 * @param occurredAt when, UTC
 */
public record KillRunEnded(
        UUID runId,
        UUID breakerId,
        String level,
        String step,
        int cancelled,
        BigDecimal notional,
        int closings,
        Instant pressedAt,
        @Nullable Instant cancelsSentAt,
        @Nullable Instant cancelsConfirmedAt,
        @Nullable Instant flatAt,
        String note,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return breakerId.toString();
    }
}
