package org.grekko.trading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of stored bars through the road.
 *
 * @param id the replay
 * @param portfolioId the portfolio that it trades
 * @param status RUNNING, DONE, FAILED, CANCELLED or INTERRUPTED (stopped by a fault; can be resumed)
 * @param venue the venue whose stored bars are replayed
 * @param pairs the pairs, written BASE/QUOTE
 * @param interval name of the bar interval, for example 4h
 * @param from start of the first bar, inclusive
 * @param to end of the range, exclusive
 * @param speed "max" or the factor by which the replay outruns real time
 * @param bars bars done
 * @param totalBars bars in the range
 * @param fills fills so far
 * @param requestedBy who asked for it
 * @param startedAt wall-clock start
 * @param endedAt wall-clock end; null while it runs
 * @param message what the operator should know, may be empty
 */
public record Replay(
        UUID id,
        UUID portfolioId,
        String status,
        String venue,
        List<String> pairs,
        String interval,
        Instant from,
        Instant to,
        String speed,
        long bars,
        long totalBars,
        long fills,
        String requestedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        String message) {}
