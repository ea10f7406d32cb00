package org.grekko.risk.domain;

/** What a risk event is about. */
public enum RiskEventType {
    /** A limit of the profile was reached: the loss of the day, or the drawdown. */
    LIMIT_BREACH("limit reached"),
    /** A breaker was tripped. */
    CIRCUIT_BREAKER("breaker tripped"),
    /** Assets move together more than the profile allows. */
    CORRELATION_SPIKE("correlation spike"),
    /** The value at risk is more than the profile allows. */
    VAR_EXCEEDED("value at risk exceeded"),
    /** A market moves much more than before. */
    VOLATILITY_SPIKE("volatility spike"),
    /** A market has told nothing for too long. */
    STALE_DATA("stale data"),
    /** A venue failed, or an account on it is stopped. */
    VENUE_FAILURE("venue failure"),
    /** Too many calls to a venue fail. */
    ERROR_RATE("error rate"),
    /** Events wait too long to be sealed. */
    QUEUE_DEPTH("queue depth"),
    /** Our clock and a venue's differ too much. */
    CLOCK_SKEW("clock skew"),
    /** A venue answers too slowly. */
    LATENCY("latency"),
    /** Books and venue differ. */
    RECONCILIATION("books and venue differ"),
    /** The watchdog cancelled all orders, or none is at work. */
    WATCHDOG("watchdog"),
    /** The orders that left are not those that the risk rules approved. */
    UNAPPROVED_ORDER("sent and approved differ");

    private final String words;

    RiskEventType(String words) {
        this.words = words;
    }

    /** The type in words. */
    public String words() {
        return words;
    }
}
