package org.grekko.watchdog.domain;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches signs of life by the watcher's own clock, so that neither a wrong clock nor a jump of it can mislead. Time that
 * the watcher itself was not looking does not count: when the whole machine slept, nobody was silent. Not safe for use by
 * several threads.
 */
public final class Vigil {
    /** The most time that one look counts. */
    public static final long LONGEST_STEP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private @Nullable Beat last;
    private long lookedNanos;
    private long silentNanos;
    private boolean fired;

    /** What a look says. */
    public enum Verdict {
        /** No sign of life was ever seen. */
        WAITING,
        /** The process lives, or has been silent for no longer than half of what is borne. */
        WATCHING,
        /** Silent for more than half of what is borne. */
        SILENT,
        /** Now: silent for as long as is borne. Said once for each silence. */
        FIRE,
        /** Fired, and silent ever since. */
        FIRED,
        /** The process ended in good order. */
        STOOD_DOWN
    }

    /**
     * Looks once.
     *
     * @param beat the last sign of life; null when there is none to be read
     * @param alive whether the process that gave it exists
     * @param patience how long silence is borne
     * @param nanos the watcher's own clock, as {@link System#nanoTime}
     */
    public Verdict look(@Nullable Beat beat, boolean alive, Patience patience, long nanos) {
        long step = last == null ? 0 : Math.max(0, Math.min(LONGEST_STEP_NANOS, nanos - lookedNanos));
        lookedNanos = nanos;
        if (beat != null && (last == null || beat.differs(last) || !beat.running())) {
            last = beat;
            silentNanos = 0;
            fired = false;
            return beat.running() ? Verdict.WATCHING : Verdict.STOOD_DOWN;
        }
        if (last == null) {
            return Verdict.WAITING;
        }
        return last.running() ? silent(step, alive, patience) : Verdict.STOOD_DOWN;
    }

    private Verdict silent(long step, boolean alive, Patience patience) {
        silentNanos += step;
        if (fired) {
            return Verdict.FIRED;
        }
        long limit = patience.limitNanos(alive);
        if (patience.endless() || silentNanos < limit) {
            return !patience.endless() && silentNanos > limit / 2 ? Verdict.SILENT : Verdict.WATCHING;
        }
        fired = true;
        return Verdict.FIRE;
    }

    /** The last sign of life; null before the first. */
    public @Nullable Beat last() {
        return last;
    }
}
