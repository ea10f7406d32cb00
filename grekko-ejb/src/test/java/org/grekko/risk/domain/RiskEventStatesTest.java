package org.grekko.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The life of a risk event: its states, and the clock that runs until somebody has seen it. */
class RiskEventStatesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Instant BEGAN = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void theClockRunsForFifteenMinutesAndOnlyWhileNobodyHasSeenIt() {
        Instant due = RiskEventStates.due(BEGAN, PATIENCE);
        assertThat(due).isEqualTo(BEGAN.plusSeconds(900));
        assertThat(RiskEventStates.overdue(RiskEventState.OPEN, due, due.minusNanos(1_000)))
                .isFalse();
        assertThat(RiskEventStates.overdue(RiskEventState.OPEN, due, due)).isTrue();
        for (RiskEventState seen :
                new RiskEventState[] {RiskEventState.ESCALATED, RiskEventState.ACKNOWLEDGED, RiskEventState.RESOLVED}) {
            assertThat(RiskEventStates.overdue(seen, due, due.plusSeconds(1)))
                    .as(seen.name())
                    .isFalse();
        }
    }

    @Test
    void whatIsResolvedIsOverAndWhatIsAcknowledgedIsNotEscalated() {
        for (RiskEventStep step : RiskEventStep.values()) {
            assertThat(RiskEventStates.after(RiskEventState.RESOLVED, step))
                    .as(step.name())
                    .isEmpty();
        }
        assertThat(RiskEventStates.after(RiskEventState.ACKNOWLEDGED, RiskEventStep.ESCALATE))
                .isEmpty();
        assertThat(RiskEventStates.after(RiskEventState.ESCALATED, RiskEventStep.ACKNOWLEDGE))
                .contains(RiskEventState.ACKNOWLEDGED);
        assertThat(RiskEventStates.after(RiskEventState.ACKNOWLEDGED, RiskEventStep.WORSEN))
                .contains(RiskEventState.OPEN);
    }

    /** Random lives: each run of the clock escalates at most once, never early, never after a person has seen it. */
    @Test
    void everyRunOfTheClockEscalatesOnceAndInTime() {
        for (long seed = 1; seed <= 500; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            Instant now = BEGAN;
            Instant due = RiskEventStates.due(now, PATIENCE);
            RiskEventState state = RiskEventState.OPEN;
            boolean seen = false;
            int escalations = 0;
            for (int i = 0; i < 60 && state != RiskEventState.RESOLVED; i++) {
                now = now.plus(Duration.ofSeconds(dice.nextInt(1, 600)));
                if (RiskEventStates.overdue(state, due, now)) {
                    assertThat(now).as("seed " + seed).isAfterOrEqualTo(due);
                    assertThat(seen).as("seed " + seed).isFalse();
                    state = RiskEventStates.after(state, RiskEventStep.ESCALATE).orElseThrow();
                    escalations++;
                }
                assertThat(escalations).as("seed " + seed).isLessThanOrEqualTo(1);
                RiskEventStep step = step(dice);
                Optional<RiskEventState> next = RiskEventStates.after(state, step);
                if (step == RiskEventStep.WORSEN) {
                    due = RiskEventStates.due(now, PATIENCE);
                    escalations = 0;
                    seen = false;
                } else {
                    seen |= step == RiskEventStep.ACKNOWLEDGE;
                }
                state = next.orElse(state);
            }
        }
    }

    private static RiskEventStep step(SplittableRandom dice) {
        int thrown = dice.nextInt(100);
        if (thrown < 3) {
            return RiskEventStep.RESOLVE;
        }
        return thrown < 15 ? RiskEventStep.WORSEN : RiskEventStep.ACKNOWLEDGE;
    }

    @Test
    void aChangeOfAProfileIsDecidedOnceAndAppliedOnce() {
        assertThat(ChangeStatus.PROPOSED.mayBecome(ChangeStatus.APPLIED)).isFalse();
        assertThat(ChangeStatus.PROPOSED.mayBecome(ChangeStatus.APPROVED)).isTrue();
        assertThat(ChangeStatus.APPROVED.mayBecome(ChangeStatus.APPLIED)).isTrue();
        for (ChangeStatus over :
                new ChangeStatus[] {ChangeStatus.APPLIED, ChangeStatus.REJECTED, ChangeStatus.FAILED}) {
            for (ChangeStatus next : ChangeStatus.values()) {
                assertThat(over.mayBecome(next)).as(over + " to " + next).isFalse();
            }
        }
    }
}
