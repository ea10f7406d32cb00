package org.grekko.risk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An automaton that repeated itself too often in a portfolio and stands still there until a person re-arms it.
 *
 * @param id its id
 * @param portfolioId where
 * @param subject an agent's id, or "arbitrage"
 * @param repeats how many like orders the last one would have made
 * @param most how many were allowed
 * @param trippedAt when it was stopped, UTC
 * @param rearmedAt when it was re-armed; null while it stands still
 * @param rearmedBy by whom
 * @param rearmReason and why
 */
public record Throttle(
        UUID id,
        UUID portfolioId,
        String subject,
        int repeats,
        int most,
        Instant trippedAt,
        @Nullable Instant rearmedAt,
        @Nullable String rearmedBy,
        @Nullable String rearmReason) {}
