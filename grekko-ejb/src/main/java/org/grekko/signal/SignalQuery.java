package org.grekko.signal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which signals or decisions, newest first. Every filter may be null.
 *
 * @param portfolioId for this portfolio
 * @param pair of this pair, written BASE/QUOTE
 * @param agentId of this agent; for decisions the leading one
 * @param from made at or after
 * @param to made before
 * @param before continue after the row of this time
 * @param beforeId continue after the row of this id
 * @param limit at most this many
 */
public record SignalQuery(
        @Nullable UUID portfolioId,
        @Nullable String pair,
        @Nullable UUID agentId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant before,
        @Nullable UUID beforeId,
        int limit) {}
