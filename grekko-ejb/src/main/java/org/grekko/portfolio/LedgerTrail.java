package org.grekko.portfolio;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
        LedgerPages pages = new LedgerPages(portfolioId, List.of("wallet", "external"), null, to);
        Map<UUID, List<LedgerEntry>> instant = new LinkedHashMap<>();
        LedgerEntry last = null;
        List<LedgerEntry> page;
        do {
            page = pages.page(entities, last == null ? null : LedgerPlace.behind(last), PAGE);
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
}
