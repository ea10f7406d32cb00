package org.grekko.watchdog.domain;

import java.time.Duration;

/**
 * How long silence is borne.
 *
 * @param silence of a process that still exists; zero when nothing is ever done
 * @param restart of one that is gone, so that it can be started again; the longer of both counts
 */
public record Patience(Duration silence, Duration restart) {
    /** What holds unless somebody sets another. */
    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60));

    /** Whether nothing is ever done. */
    public boolean endless() {
        return silence.isZero();
    }

    long limitNanos(boolean alive) {
        return Math.max(silence.toNanos(), alive ? 0 : restart.toNanos());
    }
}
