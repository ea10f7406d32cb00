package org.grekko.execution.domain;

/** Where an order stands; the names of FIX OrdStatus, and UNKNOWN for an order whose fate is not known. */
public enum OrderStatus {
    PENDING_NEW,
    NEW,
    PARTIALLY_FILLED,
    FILLED,
    PENDING_REPLACE,
    PENDING_CANCEL,
    CANCELED,
    REJECTED,
    EXPIRED,
    UNKNOWN;

    /** Whether the order no longer works; a fill may still be reported late. */
    public boolean terminal() {
        return this == FILLED || this == CANCELED || this == REJECTED || this == EXPIRED;
    }
}
