package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.grekko.execution.IncomeKind;
import org.grekko.execution.IncomeService;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.VenueFill;
import org.grekko.execution.domain.Order;
import org.grekko.execution.event.OrderFilled;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.Booking;
import org.grekko.portfolio.domain.Contracts;
import org.grekko.shared.Clock;
import org.grekko.shared.Ids;
import org.grekko.trading.domain.Desk;

/** The fills that venues tell: which are new, and what one changes, in the caller's transaction. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class VenueFills {
    @EJB
    private OrderBookService orders;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private IncomeService incomes;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    /** Those fills that are not booked, in their order. */
    public List<VenueFill> unknown(UUID portfolioId, String venue, List<VenueFill> fills) {
        List<String> tradeIds = fills.stream().map(VenueFill::name).toList();
        return once(orders.known(portfolioId, venue, tradeIds), fills);
    }

    /** Those fills of the order that are not booked; asked before anything is written, so that all is written at once. */
    public List<VenueFill> unknown(Order order, List<VenueFill> fills) {
        return order.filledQuantity().signum() == 0
                ? once(new HashSet<>(), fills)
                : unknown(order.portfolioId(), order.venue(), fills);
    }

    private static List<VenueFill> once(Set<String> booked, List<VenueFill> fills) {
        return fills.stream().filter(fill -> booked.add(fill.name())).toList();
    }

    /** Writes a new fill of an order: the order after it, the fill, the ledger, the position and their events. */
    public void book(Desk desk, UUID accountId, Order order, VenueFill fill) {
        Order after = order.filled(fill.quantity(), fill.price(), VenueWords.quoteFee(desk.book(), fill), clock.now());
        OrderFilled event = VenueWords.filled(ids.next(), order, fill);
        orders.fill(after, event);
        desk.put(after);
        Booking booking = desk.book().margined()
                ? new Contracts(desk.book()).fill(event, terms(accountId, fill), ids)
                : desk.book().book(event, ids);
        portfolios.record(desk.portfolioId(), booking);
        desk.book().mark(fill.pair(), fill.price());
    }

    private Contracts.Terms terms(UUID accountId, VenueFill fill) {
        Set<IncomeKind> taken = incomes.taken(accountId, fill.trade());
        return new Contracts.Terms(
                fill.realized(), taken.contains(IncomeKind.REALIZED_PNL), taken.contains(IncomeKind.FEE));
    }
}
