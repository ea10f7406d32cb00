package org.grekko.trading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.agent.AgentService;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.domain.Order;
import org.grekko.execution.event.OrderFilled;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.Booking;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.signal.Decision;
import org.grekko.signal.Signal;
import org.grekko.signal.SignalService;
import org.grekko.trading.domain.Journal;

/** The journal of a portfolio as rows and events, all in the transaction of the caller. */
final class RowsJournal implements Journal {
    private final UUID portfolioId;
    private final boolean agentsLearn;
    private final Services services;
    private long fills;

    /** Where the rows go. */
    record Services(SignalService signals, OrderBookService orders, PortfolioService portfolios, AgentService agents) {}

    /**
     * A journal for one portfolio.
     *
     * @param portfolioId the portfolio
     * @param agentsLearn whether outcomes count in the agents' own record, as they do for the main portfolio
     * @param services where the rows go
     */
    RowsJournal(UUID portfolioId, boolean agentsLearn, Services services) {
        this.portfolioId = portfolioId;
        this.agentsLearn = agentsLearn;
        this.services = services;
    }

    /** Fills written so far. */
    long fills() {
        return fills;
    }

    @Override
    public void signal(Signal signal) {
        services.signals().record(signal);
    }

    @Override
    public void decision(Decision decision) {
        services.signals().record(decision);
    }

    @Override
    public void placed(Order order) {
        services.orders().insert(order);
    }

    @Override
    public void ended(Order order) {
        services.orders().update(order);
    }

    @Override
    public void filled(Order order, OrderFilled fill) {
        fills++;
        services.orders().fill(order, fill);
    }

    @Override
    public void booked(Booking booking) {
        services.portfolios().record(portfolioId, booking);
    }

    @Override
    public void outcome(UUID agentId, BigDecimal pnl) {
        if (agentsLearn) {
            services.agents().recordOutcome(agentId, pnl);
        }
    }

    @Override
    public void valued(Instant at, PortfolioBook book) {
        services.portfolios().navPoint(portfolioId, at, book);
    }
}
