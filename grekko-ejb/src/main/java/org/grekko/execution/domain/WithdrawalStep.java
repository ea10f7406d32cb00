package org.grekko.execution.domain;

/** What happens to a withdrawal. */
public enum WithdrawalStep {
    /** A second person agrees. */
    APPROVE,
    /** A second person refuses. */
    REJECT,
    /** Nobody decided in time. */
    EXPIRE,
    /** The venue is about to be called. */
    SEND,
    /** The venue took it, or a person saw that it did. */
    CONFIRM,
    /** The venue refused it, or a person saw that it never took it. */
    REFUSE,
    /** The venue's answer was lost. */
    LOSE_TRACK
}
