package org.grekko.compliance.domain;

/** Where a finding stands. */
public enum FindingState {
    /** Nobody has looked at it. */
    OPEN,
    /** Somebody looks at it. */
    UNDER_REVIEW,
    /** It is over, with an outcome and a note. */
    CLOSED;

    /** Whether a person may take it from here to there. */
    public boolean mayBecome(FindingState next) {
        return switch (next) {
            case OPEN -> false;
            case UNDER_REVIEW -> this == OPEN;
            case CLOSED -> this == UNDER_REVIEW;
        };
    }
}
