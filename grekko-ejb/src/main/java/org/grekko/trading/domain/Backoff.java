package org.grekko.trading.domain;

import java.time.Duration;

/** How long to wait before the next try: half a second after the first, twice as long after each, at most half a minute. */
public final class Backoff {
    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 30_000;
    private static final int DOUBLINGS = 6;

    private Backoff() {}

    /** The wait after that try, counted from 1. */
    public static Duration after(int attempt) {
        long doubled = FIRST_MILLIS << Math.min(DOUBLINGS, Math.max(0, attempt - 1));
        return Duration.ofMillis(Math.min(LONGEST_MILLIS, doubled));
    }
}
