package org.grekko.watchdog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A drill of the watchdog with a frozen server and a simulated venue, as {@code ./grekko drill} stored it.
 *
 * @param at when it began
 * @param passed whether every step did as it should
 * @param orders how many orders worked when the server was frozen
 * @param noticedMillis from the server's last sign of life until the watchdog noticed
 * @param firstCancelMillis from there until the first cancel was sent
 * @param confirmedMillis from the first cancel until the venue's last order was gone
 * @param problem what went wrong; null when nothing did
 */
public record Drill(
        Instant at,
        boolean passed,
        int orders,
        long noticedMillis,
        long firstCancelMillis,
        long confirmedMillis,
        @Nullable String problem) {}
