package org.grekko.execution.domain;

/** What can happen to an order; the names of FIX ExecType where there is one. */
public enum OrderEvent {
    ACCEPT,
    REJECT,
    PARTIAL_FILL,
    FILL,
    REQUEST_CANCEL,
    CANCEL,
    EXPIRE,
    LOSE_TRACK
}
