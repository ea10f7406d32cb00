package org.grekko.compliance.domain;

/** What may be let go once it is old. Orders, fills, the ledger, alerts and the chain of events are kept for good. */
public enum RetentionClass {
    /** Alerts told to the outside, or given up. */
    DELIVERIES,
    /** Backtests that have ended, with trades and equity. */
    BACKTESTS,
    /** Searches for parameters that have ended, with their trials. */
    SEARCHES,
    /** What is held of people. It goes on request and never by age, so that only a hold can name it. */
    PERSONAL_DATA
}
