package org.grekko.execution.domain;

/** Where a withdrawal is in its life. */
public enum WithdrawalStatus {
    /** One person wants it. */
    PROPOSED,
    /** Another person agreed; the venue has not been called. */
    APPROVED,
    /** Another person refused. */
    REJECTED,
    /** Nobody decided in time. */
    EXPIRED,
    /** The venue is being called, or was when this server stopped. */
    SENDING,
    /** The venue took it. */
    SENT,
    /** The venue refused it; nothing left. */
    FAILED,
    /** Whether the venue took it is not known; never sent again, a person settles it. */
    UNKNOWN;

    /** Whether it may have left, so that it counts against the day's limit. */
    public boolean counts() {
        return this == APPROVED || this == SENDING || this == SENT || this == UNKNOWN;
    }
}
