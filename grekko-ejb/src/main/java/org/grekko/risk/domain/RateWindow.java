package org.grekko.risk.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts what happened within a period, in ten parts of it: what is counted is never older than the period, and what is
 * younger than nine tenths of it is always counted.
 */
public final class RateWindow {
    private static final int PARTS = 10;

    private final long partMillis;
    private final int[] counts = new int[PARTS];
    private final long[] parts = new long[PARTS];

    /** A window over a period of at least 10 ms. */
    public RateWindow(Duration period) {
        this.partMillis = Math.max(1, period.toMillis() / PARTS);
    }

    /** Counts one. */
    public void add(Instant at) {
        long part = Math.floorDiv(at.toEpochMilli(), partMillis);
        int slot = Math.floorMod(part, PARTS);
        if (parts[slot] != part) {
            parts[slot] = part;
            counts[slot] = 0;
        }
        counts[slot]++;
    }

    /** How many there were in the period that ends now. */
    public int count(Instant now) {
        long last = Math.floorDiv(now.toEpochMilli(), partMillis);
        int sum = 0;
        for (int slot = 0; slot < PARTS; slot++) {
            if (parts[slot] > last - PARTS && parts[slot] <= last) {
                sum += counts[slot];
            }
        }
        return sum;
    }
}
