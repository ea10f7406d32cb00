package org.grekko.portfolio.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one fill or deposit does to the ledger.
 *
 * @param entries the lines of one transaction
 * @param position the position afterwards; null for a deposit
 * @param closed what was closed; null when nothing was
 */
public record Booking(List<LedgerEntry> entries, @Nullable PositionState position, @Nullable RoundTrip closed) {}
