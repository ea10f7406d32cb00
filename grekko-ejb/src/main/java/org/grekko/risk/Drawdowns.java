package org.grekko.risk;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The budgets that drawdowns leave, in memory: read by every decision, replaced after every change and every look. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Drawdowns {
    private volatile Map<UUID, BigDecimal> budgets = Map.of();

    @EJB
    private DrawdownService service;

    /** The part of its budgets that a portfolio may use, 0 to 1. */
    public BigDecimal budget(UUID portfolioId) {
        return budgets.getOrDefault(portfolioId, BigDecimal.ONE);
    }

    /** Reads them from the rows; one reader at a time, so that an older answer never replaces a newer one. */
    public synchronized void refresh() {
        budgets = service.list().stream()
                .filter(each -> each.budget().compareTo(BigDecimal.ONE) < 0)
                .collect(Collectors.toUnmodifiableMap(Drawdown::portfolioId, Drawdown::budget));
    }
}
