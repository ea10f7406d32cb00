package org.grekko.risk.domain.trigger;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long a venue took to acknowledge orders.
 *
 * @param times of each order in the window, at least one, in any order
 */
public record AckTimes(List<Duration> times) {
    private static final int PERCENTILE = 95;
    private static final int ALL = 100;

    public AckTimes {
        times = List.copyOf(times);
    }

    /**
     * The 95th percentile by nearest rank: the shortest time within which at least that part was acknowledged. So one
     * slow order in twenty is none of it, two are.
     */
    public Measure measure(Instant now, Duration window) {
        int rank = (PERCENTILE * times.size() + ALL - 1) / ALL;
        Duration slow = times.stream().sorted().toList().get(rank - 1);
        return new Measure(
                BigDecimal.valueOf(slow.toMillis()),
                times.size(),
                now,
                now.plus(window),
                "when the orders of now have left the window");
    }
}
