package org.grekko.risk.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The ways of a risk event through its states, and its clock. */
public final class RiskEventStates {
    private RiskEventStates() {}

    /** The state after the step; empty when the step is not possible from there. */
    public static Optional<RiskEventState> after(RiskEventState state, RiskEventStep step) {
        if (state == RiskEventState.RESOLVED) {
            return Optional.empty();
        }
        return switch (step) {
            case ACKNOWLEDGE ->
                state == RiskEventState.ACKNOWLEDGED ? Optional.empty() : Optional.of(RiskEventState.ACKNOWLEDGED);
            case ESCALATE -> state.clockRuns() ? Optional.of(RiskEventState.ESCALATED) : Optional.empty();
            case WORSEN -> Optional.of(RiskEventState.OPEN);
            case RESOLVE -> Optional.of(RiskEventState.RESOLVED);
        };
    }

    /** When an event that begins its clock then must be acknowledged, by people who have so long. */
    public static Instant due(Instant began, Duration patience) {
        return began.plus(patience);
    }

    /** Whether the event must be escalated now. */
    public static boolean overdue(RiskEventState state, Instant due, Instant now) {
        return state.clockRuns() && !now.isBefore(due);
    }
}
