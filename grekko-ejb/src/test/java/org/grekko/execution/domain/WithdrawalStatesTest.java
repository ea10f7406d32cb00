package org.grekko.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The table of a withdrawal's life, written out a second time by hand. */
class WithdrawalStatesTest {
    private static final List<WithdrawalStep> STEPS = List.of(WithdrawalStep.values());
    private static final Map<String, String> LEGAL = Map.of(
            "PROPOSED APPROVE", "APPROVED",
            "PROPOSED REJECT", "REJECTED",
            "PROPOSED EXPIRE", "EXPIRED",
            "APPROVED SEND", "SENDING",
            "SENDING CONFIRM", "SENT",
            "SENDING REFUSE", "FAILED",
            "SENDING LOSE_TRACK", "UNKNOWN",
            "UNKNOWN CONFIRM", "SENT",
            "UNKNOWN REFUSE", "FAILED");

    @Test
    void everyStepIsLegalOrRefusedAsTheTableSays() {
        for (WithdrawalStatus status : WithdrawalStatus.values()) {
            for (WithdrawalStep step : WithdrawalStep.values()) {
                assertThat(WithdrawalStates.next(status, step).map(Enum::name).orElse("illegal"))
                        .as(status + " " + step)
                        .isEqualTo(LEGAL.getOrDefault(status + " " + step, "illegal"));
            }
        }
    }

    @Test
    void whateverHappensItIsSentOnceAtMostAndOnlyAfterItWasApproved() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random dice = new Random(seed);
            WithdrawalStatus status = WithdrawalStatus.PROPOSED;
            int approved = 0;
            int sendings = 0;
            int confirmed = 0;
            for (int i = 0; i < 60; i++) {
                WithdrawalStep step = STEPS.get(dice.nextInt(STEPS.size()));
                WithdrawalStatus next = WithdrawalStates.next(status, step).orElse(null);
                if (next != null) {
                    approved += step == WithdrawalStep.APPROVE ? 1 : 0;
                    sendings += step == WithdrawalStep.SEND ? 1 : 0;
                    confirmed += step == WithdrawalStep.CONFIRM ? 1 : 0;
                    status = next;
                }
                assertThat(sendings).as("seed " + seed).isLessThanOrEqualTo(approved);
                assertThat(confirmed).as("seed " + seed).isLessThanOrEqualTo(sendings);
                assertThat(approved).as("seed " + seed).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void aDestinationIsDecidedOnceAndRevokedOnlyWhenItWasApproved() {
        assertThat(DestinationStatus.PROPOSED.mayBecome(DestinationStatus.APPROVED))
                .isTrue();
        assertThat(DestinationStatus.PROPOSED.mayBecome(DestinationStatus.REJECTED))
                .isTrue();
        assertThat(DestinationStatus.APPROVED.mayBecome(DestinationStatus.REVOKED))
                .isTrue();
        int legal = 0;
        for (DestinationStatus from : DestinationStatus.values()) {
            for (DestinationStatus to : DestinationStatus.values()) {
                legal += from.mayBecome(to) ? 1 : 0;
            }
        }
        assertThat(legal).isEqualTo(3);
    }
}
