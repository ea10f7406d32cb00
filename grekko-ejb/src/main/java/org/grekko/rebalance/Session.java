package org.grekko.rebalance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Models that trade paper money together.
 *
 * @param id the session
 * @param name what people call it
 * @param status RUNNING or STOPPED
 * @param portfolioId the portfolio that it trades
 * @param spec what it runs
 * @param nextBoundary when it decides next
 * @param createdBy who started it
 * @param createdAt when
 * @param endedAt when it was stopped; null while it runs
 * @param message what an operator should know; empty for nothing
 */
public record Session(
        UUID id,
        String name,
        String status,
        UUID portfolioId,
        SessionSpec spec,
        Instant nextBoundary,
        String createdBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        String message) {}
