package org.grekko.execution.domain;

import static org.grekko.execution.domain.WithdrawalStatus.APPROVED;
import static org.grekko.execution.domain.WithdrawalStatus.EXPIRED;
import static org.grekko.execution.domain.WithdrawalStatus.FAILED;
import static org.grekko.execution.domain.WithdrawalStatus.PROPOSED;
import static org.grekko.execution.domain.WithdrawalStatus.REJECTED;
import static org.grekko.execution.domain.WithdrawalStatus.SENDING;
import static org.grekko.execution.domain.WithdrawalStatus.SENT;
import static org.grekko.execution.domain.WithdrawalStatus.UNKNOWN;

import java.util.Map;
import java.util.Optional;

/** The table of legal steps in the life of a withdrawal. Only an approved one is sent, and no step leads back there. */
public final class WithdrawalStates {
    private static final Map<WithdrawalStatus, Map<WithdrawalStep, WithdrawalStatus>> TABLE = Map.of(
            PROPOSED,
            Map.of(WithdrawalStep.APPROVE, APPROVED, WithdrawalStep.REJECT, REJECTED, WithdrawalStep.EXPIRE, EXPIRED),
            APPROVED,
            Map.of(WithdrawalStep.SEND, SENDING),
            SENDING,
            Map.of(WithdrawalStep.CONFIRM, SENT, WithdrawalStep.REFUSE, FAILED, WithdrawalStep.LOSE_TRACK, UNKNOWN),
            UNKNOWN,
            Map.of(WithdrawalStep.CONFIRM, SENT, WithdrawalStep.REFUSE, FAILED));

    private WithdrawalStates() {}

    /**
     * Where the step takes a withdrawal.
     *
     * @return the next status, or empty when the step is illegal in this one
     */
    public static Optional<WithdrawalStatus> next(WithdrawalStatus status, WithdrawalStep step) {
        return Optional.ofNullable(TABLE.getOrDefault(status, Map.of()).get(step));
    }
}
