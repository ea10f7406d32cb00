package org.grekko.portfolio;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.grekko.portfolio.domain.lots.ClosedLot;
import org.grekko.portfolio.domain.lots.FifoLots;
import org.grekko.portfolio.domain.lots.LedgerMoves;
import org.grekko.portfolio.domain.lots.OpenLot;
import org.grekko.portfolio.store.PortfolioRow;
import org.jspecify.annotations.Nullable;

/** Tax lots by FIFO, made anew from the ledger whenever somebody asks. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class TaxLots {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private LedgerTrail trail;

    /**
     * Hands over what was closed, in the order in which it was.
     *
     * @param portfolioId a portfolio that there is
     * @param from closed then or later; null for the beginning
     * @param to closed before; null for the present
     * @param taker gets every closed lot
     * @throws ReportTooLarge when more lots are open than can be kept
     */
    public void closed(UUID portfolioId, @Nullable Instant from, @Nullable Instant to, Consumer<ClosedLot> taker) {
        replay(portfolioId, to, lot -> {
            if (from == null || !lot.closedAt().isBefore(from)) {
                taker.accept(lot);
            }
        });
    }

    /**
     * The lots that are open at an instant, by pair, the oldest first.
     *
     * @param portfolioId a portfolio that there is
     * @param at the instant, exclusive; null for the present
     * @throws ReportTooLarge when more lots are open than can be kept
     */
    public List<OpenLot> open(UUID portfolioId, @Nullable Instant at) {
        return replay(portfolioId, at, lot -> {}).open();
    }

    private FifoLots replay(UUID portfolioId, @Nullable Instant to, Consumer<ClosedLot> taker) {
        PortfolioRow row = entities.find(PortfolioRow.class, portfolioId);
        if (row == null) {
            throw new IllegalArgumentException("there is no portfolio " + portfolioId);
        }
        LedgerMoves moves = new LedgerMoves(row.baseCurrency, row.margined);
        FifoLots lots = new FifoLots();
        trail.each(
                portfolioId,
                to,
                transaction -> within(() -> moves.of(transaction)
                        .forEach(move -> lots.apply(move).closed().forEach(taker))));
        return lots;
    }

    /** Runs what keeps lots; too many of them are a report that is too large. */
    static void within(Runnable work) {
        try {
            work.run();
        } catch (FifoLots.TooManyLots many) {
            throw new ReportTooLarge(String.valueOf(many.getMessage()));
        }
    }
}
