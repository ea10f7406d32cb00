package org.grekko.venue;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waiting times between attempts: doubled each time, up to a limit, with half of each left to chance. */
public final class Backoff {
    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator dice;

    /**
     * A rule of waiting.
     *
     * @param first the wait after the first failure
     * @param longest no wait is longer
     * @param dice the chance
     */
    public Backoff(Duration first, Duration longest, RandomGenerator dice) {
        this.first = first;
        this.longest = longest;
        this.dice = dice;
    }

    /** How long to wait after that many failures, 1 or more. */
    public Duration after(int failures) {
        long factor = 1L << Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1));
        long nanos = Math.min(longest.toNanos(), first.toNanos() * factor);
        return Duration.ofNanos(nanos / 2 + (long) (dice.nextDouble() * nanos / 2));
    }
}
