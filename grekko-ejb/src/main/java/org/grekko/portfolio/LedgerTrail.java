package org.grekko.portfolio;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.grekko.portfolio.domain.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** Walks a ledger from the beginning, a page in memory at a time. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class LedgerTrail {
    private static final int PAGE = 2_000;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    /**
     * Hands over every transaction, by time and then as they were booked: its lines of the wallet and of the outside.
     *
     * @param portfolioId the portfolio
     * @param to end, exclusive; null for everything
     * @param taker gets the lines of one transaction at a time
     */
    public void each(UUID portfolioId, @Nullable Instant to, Consumer<List<LedgerEntry>> taker) {
        Map<UUID, List<LedgerEntry>> instant = new LinkedHashMap<>();
        LedgerEntry last = null;
        List<LedgerEntry> page;
        do {
            page = page(portfolioId, to, last);
            for (LedgerEntry line : page) {
                if (last != null && !line.occurredAt().equals(last.occurredAt())) {
                    instant.values().forEach(taker);
                    instant.clear();
                }
                instant.computeIfAbsent(line.transactionId(), id -> new ArrayList<>())
                        .add(line);
                last = line;
            }
        } while (page.size() == PAGE);
        instant.values().forEach(taker);
    }

    private List<LedgerEntry> page(UUID portfolioId, @Nullable Instant to, @Nullable LedgerEntry after) {
        TypedQuery<Object[]> query = entities.createQuery(
                        LedgerLine.SELECT
                                + " where l.portfolioId = :portfolio"
                                + " and l.account in ('wallet', 'external')"
                                + (to == null ? "" : " and l.occurredAt < :to")
                                + (after == null
                                        ? ""
                                        : " and (l.occurredAt > :at or (l.occurredAt = :at and l.id > :id))")
                                + " order by l.occurredAt, l.id",
                        Object[].class)
                .setParameter("portfolio", portfolioId)
                .setMaxResults(PAGE);
        if (to != null) {
            query.setParameter("to", to);
        }
        if (after != null) {
            query.setParameter("at", after.occurredAt()).setParameter("id", after.id());
        }
        return query.getResultStream().map(LedgerLine::of).toList();
    }
}
