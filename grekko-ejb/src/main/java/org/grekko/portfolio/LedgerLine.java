package org.grekko.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.portfolio.domain.LedgerEntry;

/** Reads entries without keeping their rows, so that a long ledger takes no memory. */
final class LedgerLine {
    /** What {@link #of} reads. */
    static final String SELECT = "select l.id, l.transactionId, l.account, l.venue, l.asset, l.amount, l.kind,"
            + " l.occurredAt, l.referenceId, l.price, l.agentId from LedgerRow l";

    private LedgerLine() {}

    static LedgerEntry of(Object[] row) {
        return new LedgerEntry(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (BigDecimal) row[5],
                (String) row[6],
                (Instant) row[7],
                (UUID) row[8],
                (BigDecimal) row[9],
                (UUID) row[10]);
    }
}
