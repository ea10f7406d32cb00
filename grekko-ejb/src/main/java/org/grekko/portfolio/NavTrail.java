package org.grekko.portfolio;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks the values of a portfolio, a page in memory at a time. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class NavTrail {
    private static final int PAGE = 2_000;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    /**
     * Hands over every value by time: the last one at or before the start, then those after it up to the end.
     *
     * @param portfolioId the portfolio
     * @param from start; null for the first value of all
     * @param to end, inclusive; null for the last value of all
     * @param taker gets every value
     */
    public void each(UUID portfolioId, @Nullable Instant from, @Nullable Instant to, Consumer<ValuedAt> taker) {
        Instant after = OpenEnds.start(from);
        if (from != null) {
            page(query(portfolioId, "n.at <= :after", "n.at desc", from, from), 1)
                    .forEach(taker);
        }
        List<ValuedAt> page;
        do {
            page = page(query(portfolioId, "n.at > :after", "n.at", after, OpenEnds.end(to)), PAGE);
            page.forEach(taker);
            after = page.isEmpty() ? after : page.get(page.size() - 1).at();
        } while (page.size() == PAGE);
    }

    private static List<ValuedAt> page(TypedQuery<Object[]> query, int most) {
        return query.setMaxResults(most)
                .getResultStream()
                .map(row -> new ValuedAt((Instant) row[0], (BigDecimal) row[1], (String) row[2], (UUID) row[3]))
                .toList();
    }

    private TypedQuery<Object[]> query(UUID portfolioId, String which, String order, Instant after, Instant to) {
        return entities.createQuery(
                        "select n.at, n.nav, n.marks, n.bookedBefore from NavPointRow n where n.portfolioId = :id and "
                                + which + " and n.at <= :to order by " + order,
                        Object[].class)
                .setParameter("id", portfolioId)
                .setParameter("after", after)
                .setParameter("to", to);
    }
}
