package org.grekko.execution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders or fills, newest first. Every filter may be null.
 *
 * @param portfolioId of this portfolio
 * @param status in this status; not for fills
 * @param pair of this pair, written BASE/QUOTE
 * @param agentId of this agent
 * @param from made at or after
 * @param to made before
 * @param before continue after the row of this time
 * @param beforeId continue after the row of this id
 * @param limit at most this many
 */
public record OrderQuery(
        @Nullable UUID portfolioId,
        @Nullable String status,
        @Nullable String pair,
        @Nullable UUID agentId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant before,
        @Nullable UUID beforeId,
        int limit) {}
