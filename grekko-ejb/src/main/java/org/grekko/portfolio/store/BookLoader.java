package org.grekko.portfolio.store;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.shared.AssetPair;

/** Rebuilds books: balances from the ledger, the rest from the running totals, and compares the two. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class BookLoader {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    /**
     * The book of a portfolio.
     *
     * @throws IllegalStateException when a position disagrees with the ledger
     */
    public PortfolioBook load(PortfolioRow row) {
        PortfolioBook book = new PortfolioBook(row.baseCurrency, row.margined);
        for (Object[] sum : sums(row.id)) {
            book.restoreTotal((String) sum[0], (String) sum[1], (BigDecimal) sum[2]);
        }
        for (PositionRow position : positions(row.id)) {
            PositionState state = state(position);
            compare(row, state);
            book.restorePosition(state);
        }
        book.restoreMarks(row.peakNav, row.day, row.dayStartNav);
        return book;
    }

    /** The positions of a portfolio, flat ones included. */
    public List<PositionRow> positions(UUID portfolioId) {
        return entities.createQuery(
                        "select p from PositionRow p where p.portfolioId = :id order by p.pair", PositionRow.class)
                .setParameter("id", portfolioId)
                .getResultList();
    }

    /** The wallet sums of a portfolio: venue, asset, amount. */
    public List<Object[]> sums(UUID portfolioId) {
        return entities.createQuery(
                        "select l.venue, l.asset, sum(l.amount) from LedgerRow l where l.portfolioId = :id"
                                + " and l.account = 'wallet' group by l.venue, l.asset order by l.venue, l.asset",
                        Object[].class)
                .setParameter("id", portfolioId)
                .getResultList();
    }

    private void compare(PortfolioRow row, PositionState state) {
        UUID portfolioId = row.id;
        String asset = row.margined ? state.pair().toString() : state.pair().base();
        BigDecimal booked = sums(portfolioId).stream()
                .filter(sum -> sum[1].equals(asset))
                .map(sum -> (BigDecimal) sum[2])
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (booked.compareTo(state.quantity()) != 0) {
            throw new IllegalStateException("portfolio " + portfolioId + ": the position in " + state.pair() + " is "
                    + state.quantity() + " but its ledger says " + booked);
        }
    }

    private static PositionState state(PositionRow row) {
        return new PositionState(
                AssetPair.of(row.pair),
                row.quantity,
                row.averagePrice,
                row.realizedPnl,
                row.entryFees,
                row.mark,
                row.agentId,
                row.openedAt);
    }
}
