package org.grekko.execution.domain;

/** Whether assets may be sent to a destination. */
public enum DestinationStatus {
    /** One person wants it. */
    PROPOSED,
    /** Another person agreed; it may be used once it has cooled. */
    APPROVED,
    /** Another person refused. */
    REJECTED,
    /** It was approved and may no longer be used. */
    REVOKED;

    /** Whether a person may take it from here to there. */
    public boolean mayBecome(DestinationStatus next) {
        return switch (next) {
            case PROPOSED -> false;
            case APPROVED, REJECTED -> this == PROPOSED;
            case REVOKED -> this == APPROVED;
        };
    }
}
