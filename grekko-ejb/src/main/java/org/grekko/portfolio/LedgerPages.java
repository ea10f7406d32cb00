package org.grekko.portfolio;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.portfolio.domain.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * The entries of some accounts of a portfolio, the oldest first, a page at a time and without keeping their rows, so that a
 * long ledger takes no memory.
 *
 * @param portfolioId the portfolio
 * @param accounts such as wallet
 * @param from start, inclusive; null for the beginning
 * @param to end, exclusive; null for everything
 */
record LedgerPages(UUID portfolioId, List<String> accounts, @Nullable Instant from, @Nullable Instant to) {
    private static final String SELECT = "select l.id, l.transactionId, l.account, l.venue, l.asset, l.amount, l.kind,"
            + " l.occurredAt, l.referenceId, l.price, l.agentId from LedgerRow l where l.portfolioId = :portfolio"
            + " and l.account in :accounts and l.occurredAt >= :from and l.occurredAt < :to";
    private static final String AFTER = " and (l.occurredAt > :at or (l.occurredAt = :at and l.id > :id))";

    /** At most that many entries behind that place; null for the first page. */
    List<LedgerEntry> page(EntityManager entities, @Nullable LedgerPlace after, int limit) {
        TypedQuery<Object[]> query = entities.createQuery(
                        SELECT + (after == null ? "" : AFTER) + " order by l.occurredAt, l.id", Object[].class)
                .setParameter("portfolio", portfolioId)
                .setParameter("accounts", accounts)
                .setParameter("from", OpenEnds.start(from))
                .setParameter("to", OpenEnds.end(to))
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultStream().map(LedgerPages::entry).toList();
    }

    private static LedgerEntry entry(Object[] row) {
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
