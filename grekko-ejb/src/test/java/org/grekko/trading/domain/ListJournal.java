package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.execution.domain.Order;
import org.grekko.execution.event.OrderFilled;
import org.grekko.portfolio.domain.Booking;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.signal.Decision;
import org.grekko.signal.Signal;

/** A journal that keeps everything in lists. */
final class ListJournal implements Journal {
    final List<Signal> signals = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final Map<UUID, Order> orders = new LinkedHashMap<>();
    final List<OrderFilled> fills = new ArrayList<>();
    final List<LedgerEntry> ledger = new ArrayList<>();

    @Override
    public void signal(Signal signal) {
        signals.add(signal);
    }

    @Override
    public void decision(Decision decision) {
        decisions.add(decision);
    }

    @Override
    public void placed(Order order) {
        orders.put(order.id(), order);
    }

    @Override
    public void ended(Order order) {
        orders.put(order.id(), order);
    }

    @Override
    public void filled(Order order, OrderFilled fill) {
        orders.put(order.id(), order);
        fills.add(fill);
    }

    @Override
    public void booked(Booking booking) {
        ledger.addAll(booking.entries());
    }

    @Override
    public void outcome(UUID agentId, BigDecimal pnl) {
        // Agents learn elsewhere; the desk keeps their standing.
    }

    @Override
    public void valued(Instant at, PortfolioBook book) {
        // The tests ask the book itself.
    }
}
