package org.grekko.risk.domain;

/** Where a change of a profile is. */
public enum ChangeStatus {
    /** It waits for a second person. */
    PROPOSED,
    /** Another person approved it; it waits for its time. */
    APPROVED,
    /** Another person refused it. */
    REJECTED,
    /** It is in force. */
    APPLIED,
    /** When its time came, it no longer fitted the limits that had come into force meanwhile. */
    FAILED;

    /** Whether it may go on to that status. */
    public boolean mayBecome(ChangeStatus next) {
        return switch (this) {
            case PROPOSED -> next == APPROVED || next == REJECTED;
            case APPROVED -> next == APPLIED || next == FAILED;
            case REJECTED, APPLIED, FAILED -> false;
        };
    }
}
