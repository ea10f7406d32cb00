package org.grekko.trading;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.UUID;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.domain.Order;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.RoundTripCount;
import org.grekko.risk.Breakers;
import org.grekko.risk.ThrottleService;
import org.grekko.risk.domain.OrderFlow;
import org.grekko.shared.store.WriteGate;
import org.grekko.signal.SignalService;
import org.grekko.trading.domain.Desk;
import org.grekko.trading.domain.Protection;
import org.grekko.trading.domain.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Opens the desk of a portfolio for one transaction. The row lock makes the transaction the only one at
 * work on the portfolio in the whole cluster; the picture comes from this node's cache when its version
 * is the row's, else from the rows. A picture whose transaction rolls back is thrown away.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@SuppressWarnings("NullAway.Init")
public class DeskKeeper {
    @EJB
    private PortfolioService portfolios;

    @EJB
    private PortfolioReports reports;

    @EJB
    private OrderBookService orders;

    @EJB
    private SignalService signals;

    @EJB
    private ThrottleService throttles;

    @Inject
    private OrderFlows flows;

    @Inject
    private DeskCache cache;

    @Inject
    private DeskTurns turns;

    @Inject
    private PaperBoard board;

    @Inject
    private Breakers breakers;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /**
     * Locks the portfolio and hands out its desk until the transaction ends. The standing breakers are read
     * again, since another node may have tripped one.
     *
     * @param portfolioId the portfolio
     * @return the desk, the same one for every call in this transaction
     * @throws IllegalArgumentException when there is no such portfolio
     */
    public Desk open(UUID portfolioId) {
        if (transaction.getResource(key(portfolioId)) instanceof Opened opened) {
            return opened.desk;
        }
        Turn turn = turn(portfolioId);
        long version = portfolios.lock(portfolioId);
        breakers.refresh();
        Desk desk = cache.take(portfolioId, version).orElseGet(() -> load(portfolioId));
        Opened opened = new Opened(desk, version);
        transaction.putResource(key(portfolioId), opened);
        turn.opened = opened;
        WriteGate.embedded().onCommit(turn::handBack);
        return desk;
    }

    /** Waits for the turn at the portfolio, which ends with the transaction. */
    private Turn turn(UUID portfolioId) {
        Runnable over = turns.take(portfolioId);
        boolean bound = false;
        try {
            Turn turn = new Turn(over);
            transaction.registerInterposedSynchronization(turn);
            bound = true;
            return turn;
        } finally {
            if (!bound) {
                over.run();
            }
        }
    }

    /** Writes the value of an opened desk to its row, and the positions that have changed to theirs. */
    public void save(Desk desk, Instant at) {
        desk.risk().flow().takeTrips().forEach(trip -> throttles.trip(desk.portfolioId(), trip));
        long version = portfolios.saveState(desk.portfolioId(), desk.book(), desk.takeUnstored(), at);
        if (transaction.getResource(key(desk.portfolioId())) instanceof Opened opened) {
            opened.version = version;
        }
    }

    /** The picture of a portfolio out of its rows alone, with what it has sent lately. */
    public Desk load(UUID portfolioId) {
        OrderFlow flow = flows.of(portfolioId);
        flow.restore(throttles.standing(portfolioId));
        Desk desk = new Desk(portfolioId, portfolios.load(portfolioId), flow);
        for (Order order : orders.working(portfolioId)) {
            desk.put(order);
            UUID decisionId = order.decisionId();
            if (decisionId != null && !order.reduceOnly()) {
                signals.decision(decisionId)
                        .ifPresent(decision ->
                                desk.protect(decisionId, new Protection(decision.stopLoss(), decision.takeProfit())));
            }
        }
        for (RoundTripCount count : reports.roundTripCounts(portfolioId)) {
            desk.standing(count.agentId(), new Standing(count.trades(), count.wins()));
        }
        return desk;
    }

    private static String key(UUID portfolioId) {
        return "grekko.desk." + portfolioId;
    }

    /** A desk in use by a transaction, and the version of its row. */
    private static final class Opened {
        private final Desk desk;
        private long version;

        private Opened(Desk desk, long version) {
            this.desk = desk;
            this.version = version;
        }
    }

    /** A transaction's turn: the desk is in the cache again before the next one comes. */
    private final class Turn implements Synchronization {
        private final Runnable over;
        private @Nullable Opened opened;

        private Turn(Runnable over) {
            this.over = over;
        }

        @Override
        public void beforeCompletion() {
            // The rows are written by save; nothing is left to flush.
        }

        @Override
        public void afterCompletion(int status) {
            try {
                if (status == Status.STATUS_COMMITTED) {
                    handBack();
                }
            } finally {
                over.run();
            }
        }

        /** Puts the desk back, once: the next one may have it already when this transaction completes. */
        private void handBack() {
            Opened used = opened;
            opened = null;
            if (used != null) {
                board.show(used.desk);
                cache.keep(used.version, used.desk);
            }
        }
    }
}
