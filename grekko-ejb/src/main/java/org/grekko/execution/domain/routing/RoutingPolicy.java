package org.grekko.execution.domain.routing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What latency and doubt are worth, in basis points of the price. A venue that is not measured yet counts as one that
 * takes {@code unmeasured}.
 *
 * @param latencyBpsPerSecond for each second from intent to accepted
 * @param ageBpsPerSecond for each second that the book is old
 * @param errorBps for an error rate of 1, in proportion below
 * @param oldestBook a venue whose book is older is left out
 * @param worstErrorRate a venue that fails more often is left out, 0 to 1
 * @param unmeasured latency of a venue without a measurement
 */
public record RoutingPolicy(
        BigDecimal latencyBpsPerSecond,
        BigDecimal ageBpsPerSecond,
        BigDecimal errorBps,
        Duration oldestBook,
        BigDecimal worstErrorRate,
        Duration unmeasured) {
    /** 5 bps a second of latency, 1 bp a second of age, 50 bps for errors; left out after 5 s or 20 % errors. */
    public static final RoutingPolicy DEFAULT = new RoutingPolicy(
            new BigDecimal("5"),
            BigDecimal.ONE,
            new BigDecimal("50"),
            Duration.ofSeconds(5),
            new BigDecimal("0.2"),
            Duration.ofMillis(200));

    /** What the present state of a venue is charged, each part in basis points of the price. */
    public record Penalty(BigDecimal latencyBps, BigDecimal ageBps, BigDecimal errorBps) {
        /** All parts together. */
        public BigDecimal bps() {
            return latencyBps.add(ageBps).add(errorBps);
        }
    }

    /** Charges a venue. */
    public Penalty penalty(VenueHealth health) {
        Duration latency = health.latency() == null ? unmeasured : health.latency();
        return new Penalty(
                seconds(latency).multiply(latencyBpsPerSecond),
                seconds(health.bookAge()).multiply(ageBpsPerSecond),
                health.errorRate().multiply(errorBps));
    }

    /** Why a venue is left out; empty when it is not. */
    public Optional<SkipReason> exclusion(VenueHealth health) {
        if (!health.open()) {
            return Optional.of(SkipReason.CLOSED);
        }
        if (health.bookAge().compareTo(oldestBook) > 0) {
            return Optional.of(SkipReason.STALE_BOOK);
        }
        return health.errorRate().compareTo(worstErrorRate) > 0 ? Optional.of(SkipReason.FAILING) : Optional.empty();
    }

    private static BigDecimal seconds(Duration duration) {
        return duration.isNegative() ? BigDecimal.ZERO : BigDecimal.valueOf(duration.toMillis(), 3);
    }
}
