package org.grekko.trading;

import java.time.Instant;
import org.grekko.watchdog.Drill;
import org.jspecify.annotations.Nullable;

/**
 * How the watchdog stands.
 *
 * @param watched whether a watchdog shows that it is at work and knows its accounts
 * @param seenAt its last sign of life, by its own clock; null when there never was one
 * @param silenceSeconds how long this server may be silent; 0 is off
 * @param restartSeconds how long this server may be gone
 * @param accounts how many accounts it is told to guard
 * @param problem why this server gives no sign of life; null when it does
 * @param drill the last drill; null when there was none
 * @param lastGoodDrillAt when the last drill that passed began; null when there was none
 * @param drillDueAt by when there should be another, grekko.watchdog.drill-days after it or after the installation; null
 *     when there is no portfolio yet
 * @param drillOverdue whether that has gone by
 */
public record WatchdogStanding(
        boolean watched,
        @Nullable Instant seenAt,
        int silenceSeconds,
        int restartSeconds,
        int accounts,
        @Nullable String problem,
        @Nullable Drill drill,
        @Nullable Instant lastGoodDrillAt,
        @Nullable Instant drillDueAt,
        boolean drillOverdue) {}
