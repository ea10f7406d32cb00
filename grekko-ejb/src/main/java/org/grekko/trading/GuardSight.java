package org.grekko.trading;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.grekko.watchdog.BeatFile;
import org.grekko.watchdog.domain.Beat;
import org.jspecify.annotations.Nullable;

/** Whether a watchdog is at work, seen by its own signs of life and this process's clock. */
final class GuardSight {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final BeatFile file;
    private @Nullable Beat last;
    private long seenNanos = System.nanoTime() - FRESH_NANOS;
    private boolean told;

    GuardSight(BeatFile file) {
        this.file = file;
    }

    private synchronized void look() throws IOException {
        Beat beat = file.read().orElse(null);
        if (beat != null && !beat.equals(last)) {
            boolean first = last == null;
            last = beat;
            // What lies there from before says nothing about now.
            if (!first && beat.running()) {
                seenNanos = System.nanoTime();
                told = false;
            }
        }
    }

    /** Looks; true, once, when nobody has been at work for a minute although somebody is needed. */
    synchronized boolean missing(boolean needed) throws IOException {
        look();
        boolean missing = needed && !told && System.nanoTime() - seenNanos > PATIENCE_NANOS;
        told |= missing;
        return missing;
    }

    /** Whether a watchdog is at work. */
    synchronized boolean present() {
        return last != null && last.running() && System.nanoTime() - seenNanos < FRESH_NANOS;
    }

    /** Its last sign of life, by its own clock; null when there never was one. */
    synchronized @Nullable Instant seenAt() {
        return last == null ? null : last.at();
    }
}
