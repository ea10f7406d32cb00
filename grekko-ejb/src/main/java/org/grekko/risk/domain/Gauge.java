package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is measured all the time, and from which value on it is how grave; a limit that is reached counts. */
public enum Gauge {
    /** Loss of the UTC day as a fraction of what the profile allows. */
    DAILY_LOSS(RiskEventType.LIMIT_BREACH, "dailyLossOfLimit", "0.8", "1", null),
    /** Seconds since the newest quote of a venue that is followed. */
    QUOTE_AGE(RiskEventType.STALE_DATA, "quoteAgeSeconds", "15", "60", null),
    /** The part of a minute's calls to a venue that failed, 0 to 1. */
    CALL_ERRORS(RiskEventType.ERROR_RATE, "errorRate", null, "0.01", null),
    /** The 99th percentile of how long a venue takes to answer, in milliseconds. */
    CALL_MILLIS(RiskEventType.LATENCY, "p99Millis", "2000", "10000", null),
    /** The difference of a venue's clock and ours, in milliseconds. */
    CLOCK_MILLIS(RiskEventType.CLOCK_SKEW, "offsetMillis", "500", "1000", null),
    /** Questions in a row that a venue did not answer. */
    SILENCE(RiskEventType.VENUE_FAILURE, "unanswered", "2", "3", null),
    /** Events that wait to be sealed. */
    UNSEALED(RiskEventType.QUEUE_DEPTH, "unsealed", "10000", "50000", "1000000"),
    /** Messages that wait in all queues of the broker. */
    MESSAGES(RiskEventType.QUEUE_DEPTH, "messages", "10000", "50000", null),
    /** Candles of a venue that wait to be stored and told. */
    BARS_WAITING(RiskEventType.QUEUE_DEPTH, "barsWaiting", "1000", "5000", null),
    /** The 99th percentile of the time from a closed bar to what agents made of it, durable, in milliseconds. */
    BAR_TO_ORDER_MILLIS(RiskEventType.LATENCY, "barToOrderMillis", "2500", "10000", null),
    /** Short volatility of a pair over its long one; a spike is an event of the market already. */
    VOLATILITY_RATIO(RiskEventType.VOLATILITY_SPIKE, "volatilityRatio", null, null, null),
    /** The part of the orders to a venue that it refused or that were lost, 0 to 1. */
    ORDER_ERRORS(RiskEventType.ERROR_RATE, "orderErrorRate", null, null, null),
    /** The same of one agent's orders. */
    AGENT_ERRORS(RiskEventType.ERROR_RATE, "agentErrorRate", null, null, null),
    /** Seconds since the book of a market changed that orders or positions depend on. */
    MARKET_AGE(RiskEventType.STALE_DATA, "marketAgeSeconds", null, null, null),
    /** The 95th percentile of the time to the acknowledgement of an order, in milliseconds. */
    ACK_MILLIS(RiskEventType.LATENCY, "ackMillis", null, null, null),
    /** Orders of an agent in a minute over those of its usual minute. */
    ORDER_RATE(RiskEventType.LIMIT_BREACH, "orderRate", null, null, null),
    /** Orders of the last hour that left without an approval, or were approved and did not leave. */
    UNAPPROVED(RiskEventType.UNAPPROVED_ORDER, "sentNotApproved", null, null, "1");

    private final RiskEventType type;
    private final String metric;
    private final @Nullable BigDecimal medium;
    private final @Nullable BigDecimal high;
    private final @Nullable BigDecimal critical;

    Gauge(
            RiskEventType type,
            String metric,
            @Nullable String medium,
            @Nullable String high,
            @Nullable String critical) {
        this.type = type;
        this.metric = metric;
        this.medium = number(medium);
        this.high = number(high);
        this.critical = number(critical);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** The type of the events that it leads to. */
    public RiskEventType type() {
        return type;
    }

    /** The name of what it measures. */
    public String metric() {
        return metric;
    }

    /** How grave that value is; empty when all is well. */
    public Optional<RiskSeverity> severity(BigDecimal value) {
        if (reached(critical, value)) {
            return Optional.of(RiskSeverity.CRITICAL);
        }
        if (reached(high, value)) {
            return Optional.of(RiskSeverity.HIGH);
        }
        return reached(medium, value) ? Optional.of(RiskSeverity.MEDIUM) : Optional.empty();
    }

    /** The limit of that severity; empty when there is none. */
    public Optional<BigDecimal> limit(RiskSeverity severity) {
        return Optional.ofNullable(
                switch (severity) {
                    case LOW -> null;
                    case MEDIUM -> medium;
                    case HIGH -> high;
                    case CRITICAL -> critical;
                });
    }

    private static boolean reached(@Nullable BigDecimal limit, BigDecimal value) {
        return limit != null && value.compareTo(limit) >= 0;
    }
}
