package org.grekko.ops.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a delivery that failed is tried again: after twice as long each time, and not any more when its time is over.
 *
 * @param first how long after the first failure
 * @param longest the longest wait
 * @param life how long after it was asked for it is given up
 */
public record RetryPlan(Duration first, Duration longest, Duration life) {
    private static final int MOST_DOUBLINGS = 20;

    /**
     * When to try again; empty when it is given up.
     *
     * @param attempts how often it was tried, 1 or more
     * @param createdAt when it was asked for
     * @param now the time
     */
    public Optional<Instant> next(int attempts, Instant createdAt, Instant now) {
        Instant next = now.plus(wait(attempts));
        return next.isAfter(createdAt.plus(life)) ? Optional.empty() : Optional.of(next);
    }

    private Duration wait(int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1)));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
