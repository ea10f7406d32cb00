package org.grekko.portfolio;

import java.time.Instant;
import java.util.UUID;
import org.grekko.portfolio.domain.LedgerEntry;

/**
 * A place in a ledger: behind that entry.
 *
 * @param at its time
 * @param id its id
 */
public record LedgerPlace(Instant at, UUID id) {
    /** Behind that entry. */
    public static LedgerPlace behind(LedgerEntry entry) {
        return new LedgerPlace(entry.occurredAt(), entry.id());
    }
}
