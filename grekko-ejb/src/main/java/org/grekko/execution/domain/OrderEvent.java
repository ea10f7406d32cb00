package org.grekko.execution.domain;

/** What can happen to an order; the names of FIX ExecType where there is one. */
public enum OrderEvent {
    ACCEPT,
    REJECT,
    PARTIAL_FILL,
    FILL,
    REQUEST_REPLACE,
    /** The venue works the order under its new terms. */
    REPLACE,
    /** The new terms never came to be; the order is what it was. */
    REPLACE_REJECT,
    REQUEST_CANCEL,
    CANCEL,
    EXPIRE,
    LOSE_TRACK
}
