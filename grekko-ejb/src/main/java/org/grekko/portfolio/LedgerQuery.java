package org.grekko.portfolio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which ledger entries, newest first.
 *
 * @param portfolioId the portfolio
 * @param before continue after this entry's time; null for the first page
 * @param beforeId continue after this entry; null for the first page
 * @param limit at most this many
 */
public record LedgerQuery(UUID portfolioId, @Nullable Instant before, @Nullable UUID beforeId, int limit) {}
