package org.grekko.execution;

/** What an account on a venue may do. */
public enum AccountStatus {
    /** Orders of every kind, once books and venue agree. */
    ACTIVE,
    /** Only orders that make a position smaller: books and venue do not agree. */
    REDUCING,
    /** No new orders: a person or the venue stopped it. */
    SUSPENDED,
    /** No new orders: the venue is under maintenance. */
    MAINTENANCE,
    /** Nothing, for good: its keys were destroyed here. */
    REVOKED
}
