package org.grekko.risk.domain;

import java.time.Instant;
import java.util.Arrays;

/** The lowest and highest price of a market within a period, in parts of 10 s over at most 10 minutes. */
public final class PriceWindow {
    /** The longest period that is known. */
    public static final int MOST_SECONDS = 600;

    private static final int PART_SECONDS = 10;
    private static final int PARTS = MOST_SECONDS / PART_SECONDS + 1;

    private final long[] parts = new long[PARTS];
    private final double[] lows = new double[PARTS];
    private final double[] highs = new double[PARTS];

    /** Knows nothing yet. */
    public PriceWindow() {
        Arrays.fill(parts, Long.MIN_VALUE);
    }

    /** Notes a price. */
    public synchronized void note(double price, Instant at) {
        long part = Math.floorDiv(at.getEpochSecond(), PART_SECONDS);
        int slot = Math.floorMod(part, PARTS);
        if (parts[slot] != part) {
            parts[slot] = part;
            lows[slot] = price;
            highs[slot] = price;
        } else {
            lows[slot] = Math.min(lows[slot], price);
            highs[slot] = Math.max(highs[slot], price);
        }
    }

    /** The lowest price in the period that ends now; that price when none is known. */
    public synchronized double lowest(double price, Instant now, int seconds) {
        double least = price;
        for (int slot = 0; slot < PARTS; slot++) {
            if (within(slot, now, seconds)) {
                least = Math.min(least, lows[slot]);
            }
        }
        return least;
    }

    /** The highest price in the period that ends now; that price when none is known. */
    public synchronized double highest(double price, Instant now, int seconds) {
        double most = price;
        for (int slot = 0; slot < PARTS; slot++) {
            if (within(slot, now, seconds)) {
                most = Math.max(most, highs[slot]);
            }
        }
        return most;
    }

    private boolean within(int slot, Instant now, int seconds) {
        long last = Math.floorDiv(now.getEpochSecond(), PART_SECONDS);
        long first = last - Math.min(seconds, MOST_SECONDS) / PART_SECONDS;
        return parts[slot] >= first && parts[slot] <= last;
    }
}
