package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.execution.domain.Order;
import org.grekko.execution.event.OrderFilled;
import org.grekko.portfolio.domain.Booking;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.signal.Decision;
import org.grekko.signal.Signal;

/**
 * What the road tells while it is travelled, in the order in which it happens. The desk writes rows
 * and events; a backtest keeps lists.
 */
public interface Journal {
    /** An agent recommended something. */
    void signal(Signal signal);

    /** The votes of one bar were settled; the decision carries the ids of its orders. */
    void decision(Decision decision);

    /** A new order, accepted (PENDING_NEW or NEW) or denied (REJECTED with its denial). */
    void placed(Order order);

    /** A working order ended without a further fill: cancelled, rejected or expired. */
    void ended(Order order);

    /** An order was filled in part or whole; the order already carries the fill. */
    void filled(Order order, OrderFilled fill);

    /** The ledger took the fill. */
    void booked(Booking booking);

    /** A round trip of an agent closed with this profit or loss net of fees, in base currency. */
    void outcome(UUID agentId, BigDecimal pnl);

    /** The portfolio was valued at the close of a bar. */
    void valued(Instant at, PortfolioBook book);
}
