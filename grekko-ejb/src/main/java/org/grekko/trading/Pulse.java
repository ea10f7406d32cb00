package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Whether this process has lived without a break: the thread of the venues notes its turns, the one that gives the signs of
 * life notes those. After a break no order leaves before that one has looked what the watchdog did meanwhile.
 */
@ApplicationScoped
public class Pulse {
    private static final long LONGEST_TURN_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long LOOK_MILLIS = 20;

    private volatile long turnedNanos = System.nanoTime();
    private volatile long beatNanos;
    private volatile long breakNanos;

    /** From now on an order waits when the last sign of life is older than that; zero for never. */
    void guard(Duration longestBreak) {
        beatNanos = System.nanoTime();
        breakNanos = longestBreak.toNanos();
    }

    /** The thread of the venues is at work. */
    void turned() {
        turnedNanos = System.nanoTime();
    }

    /** Whether the thread of the venues is at work; a call to a venue may hold it up for a while. */
    boolean turning() {
        return System.nanoTime() - turnedNanos < LONGEST_TURN_NANOS;
    }

    /** A sign of life was given. */
    void beaten() {
        beatNanos = System.nanoTime();
    }

    private boolean broken() {
        return breakNanos > 0 && System.nanoTime() - beatNanos > breakNanos;
    }

    /** Waits until there is no break, for 15 s at most; true when there was one. */
    boolean waited() {
        if (!broken()) {
            return false;
        }
        long since = System.nanoTime();
        try {
            while (broken() && System.nanoTime() - since < LONGEST_WAIT_NANOS) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
