package org.grekko.watchdog.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when there should be another good drill.
 *
 * @param lastGoodAt when the last good one began; null when there never was one
 * @param dueAt by when there should be another
 */
public record DrillTerm(@Nullable Instant lastGoodAt, Instant dueAt) {
    /**
     * Counts from the last good drill, else from the installation.
     *
     * @param lastGoodAt when the last good one began; null when there never was one
     * @param installedAt since when there is something to guard
     * @param every how often there should be one
     */
    public static DrillTerm of(@Nullable Instant lastGoodAt, Instant installedAt, Duration every) {
        return new DrillTerm(lastGoodAt, (lastGoodAt == null ? installedAt : lastGoodAt).plus(every));
    }

    /** Whether its time has gone by. */
    public boolean overdue(Instant now) {
        return dueAt.isBefore(now);
    }
}
