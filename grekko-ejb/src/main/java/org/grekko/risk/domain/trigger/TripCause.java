package org.grekko.risk.domain.trigger;

import java.math.BigDecimal;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.Gauge;

/** Why a breaker trips by itself: what is measured of what, and the limit that holds until two people change it. */
public enum TripCause {
    /** The volatility of the last 12 five-second bars of a pair over that of the hour before. */
    VOLATILITY("PAIR", Gauge.VOLATILITY_RATIO, "10", 120, 60, BreakerLevel.STOP_ENTERING),
    /** The part of the orders to a venue that it refused, or whose fate nobody knows. */
    ORDER_ERRORS("VENUE", Gauge.ORDER_ERRORS, "0.01", 100, 300, BreakerLevel.STOP_ENTERING),
    /** The same of the orders of one agent. */
    AGENT_ERRORS("AGENT", Gauge.AGENT_ERRORS, "0.01", 100, 300, BreakerLevel.FREEZE_AGENT),
    /** Seconds since the book of a market changed on which orders or positions depend. */
    STALE_DATA("PAIR", Gauge.MARKET_AGE, "120", 1, 0, BreakerLevel.STOP_ENTERING),
    /** One-minute bars in a row in which a venue did not answer. */
    VENUE_FAILURE("VENUE", Gauge.SILENCE, "3", 1, 0, BreakerLevel.STOP_ENTERING),
    /** How far the clock of a venue is from ours, in milliseconds. */
    CLOCK_SKEW("VENUE", Gauge.CLOCK_MILLIS, "1000", 1, 0, BreakerLevel.STOP_ENTERING),
    /** The 95th percentile of how long a venue took to acknowledge orders, in milliseconds. */
    ACK_LATENCY("VENUE", Gauge.ACK_MILLIS, "10000", 20, 300, BreakerLevel.STOP_ENTERING),
    /** Orders of an agent in a minute over those of its usual minute. */
    ORDER_RATE("AGENT", Gauge.ORDER_RATE, "20", 60, 60, BreakerLevel.FREEZE_AGENT);

    private static final int COOL_DOWN_SECONDS = 300;

    private final String scope;
    private final Gauge gauge;
    private final BigDecimal limit;
    private final long fewest;
    private final int windowSeconds;
    private final BreakerLevel level;

    TripCause(String scope, Gauge gauge, String limit, long fewest, int windowSeconds, BreakerLevel level) {
        this.scope = scope;
        this.gauge = gauge;
        this.limit = new BigDecimal(limit);
        this.fewest = fewest;
        this.windowSeconds = windowSeconds;
        this.level = level;
    }

    /** The scope of its breakers: PAIR, VENUE or AGENT. */
    public String scope() {
        return scope;
    }

    /** What it measures. */
    public Gauge gauge() {
        return gauge;
    }

    /** Whether the length of its window can be chosen; else it is fixed, 0 where there is none. */
    public boolean windowed() {
        return this == ORDER_ERRORS || this == AGENT_ERRORS || this == ACK_LATENCY;
    }

    /** Whether its limit is a part of a whole, at most 1. */
    public boolean fraction() {
        return this == ORDER_ERRORS || this == AGENT_ERRORS;
    }

    /** What holds until somebody changes it: version 0. */
    public TripRule standard() {
        return new TripRule(this, 0, true, limit, fewest, windowSeconds, COOL_DOWN_SECONDS, level);
    }
}
