package org.grekko.risk.domain;

/** How far a press of the kill switch is. */
public enum KillStep {
    /** Cancels are not all confirmed yet. */
    CANCELLING,
    /** Positions are being closed. */
    CLOSING,
    /** All that its level says is done. */
    DONE,
    /** Trading was resumed before every position was closed. */
    ABANDONED;

    /** Whether there is more to do. */
    public boolean unfinished() {
        return this == CANCELLING || this == CLOSING;
    }
}
