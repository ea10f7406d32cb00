package org.grekko.trading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a replay, as it came from outside.
 *
 * @param venue the venue whose stored bars are wanted
 * @param pairs the pairs, written BASE/QUOTE, at least one
 * @param interval name of the bar interval
 * @param from start, inclusive; null for the first stored bar
 * @param to end, exclusive; null for the last stored bar
 * @param speed "max", or a factor above 0 by which to outrun real time; null for "max"
 * @param portfolioId the portfolio to trade; null for "main" while that is untouched, else a new one
 * @param requestedBy who asks
 */
public record NewReplay(
        String venue,
        List<String> pairs,
        String interval,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String speed,
        @Nullable UUID portfolioId,
        String requestedBy) {}
