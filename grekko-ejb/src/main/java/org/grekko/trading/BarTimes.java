package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** How long the live desk took from the end of a bar to what agents made of it, durable: the last {@value #MOST} times. */
@ApplicationScoped
public class BarTimes {
    static final int MOST = 1_000;

    private static final double SLOW = 0.99;

    private final Deque<Duration> times = new ArrayDeque<>();

    /** Takes a time. */
    synchronized void record(Duration time) {
        if (times.size() == MOST) {
            times.removeFirst();
        }
        times.addLast(time);
    }

    /** The 99th percentile; empty before the first bar. */
    synchronized Optional<Duration> slow() {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.get((int) Math.min(sorted.size() - 1L, (long) (SLOW * sorted.size()))));
    }
}
