package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.domain.Execution;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.execution.event.OrderFilled;
import org.grekko.portfolio.domain.Booking;
import org.grekko.portfolio.domain.RoundTrip;
import org.grekko.shared.Ids;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * Turns executions into fills, ledger bookings, protective orders and standings. A purchase never takes
 * more cash than there is: what cannot be paid is not bought, and the rest of the order is cancelled. Of a
 * one-cancels-the-other group the others end with the first one that is over; until then none of them sells more than
 * is held. An entry gets its exits once it is over, for all that it has bought.
 */
final class Settlement {
    private static final int LOT_DECIMALS = 8;

    private final Desk desk;
    private final Journal journal;
    private final Ids ids;

    Settlement(Desk desk, Journal journal, Ids ids) {
        this.desk = desk;
        this.journal = journal;
        this.ids = ids;
    }

    /** Settles one execution of a working order; does nothing when the order no longer works. */
    void settle(Execution execution) {
        Optional<Order> current = desk.working(execution.order().id());
        if (current.isEmpty()) {
            return;
        }
        Order order = current.get();
        BigDecimal quantity = affordable(order, execution);
        if (quantity.signum() <= 0) {
            end(order, OrderEvent.CANCEL, execution.at());
            return;
        }
        BigDecimal share = quantity.divide(execution.quantity(), MathContext.DECIMAL128);
        BigDecimal fee = execution.fee().multiply(share).setScale(18, RoundingMode.HALF_UP);
        Order filled = order.filled(quantity, execution.price(), fee, execution.at());
        OrderFilled fill = fill(order, quantity, execution, fee);
        desk.put(filled);
        journal.filled(filled, fill);
        Booking booking = desk.book().book(fill, ids);
        journal.booked(booking);
        score(booking.closed());
        if (!filled.status().terminal() && quantity.compareTo(execution.quantity()) < 0) {
            end(filled, OrderEvent.CANCEL, execution.at());
        } else if (filled.status().terminal()) {
            over(filled, execution.at());
        }
    }

    /** Ends a working order without a further fill. */
    void end(Order order, OrderEvent how, Instant at) {
        Order ended = order.after(how, at);
        desk.put(ended);
        journal.ended(ended);
        over(ended, at);
    }

    /** Ends a working order that its venue let expire; does nothing when it no longer works. */
    void expire(Order order, Instant at) {
        desk.working(order.id()).ifPresent(current -> end(current, OrderEvent.EXPIRE, at));
    }

    /** What follows the end of an order: its siblings go, and what an entry has bought gets its exits. */
    private void over(Order order, Instant at) {
        boolean executed = order.filledQuantity().signum() > 0;
        if (executed) {
            cancelSiblings(order, at);
        }
        UUID decision = order.decisionId();
        if (decision != null && !order.reduceOnly()) {
            Optional<Protection> owed = desk.takeProtection(decision);
            if (executed && owed.isPresent()) {
                protect(order, owed.get(), at);
            }
        }
    }

    private BigDecimal affordable(Order order, Execution execution) {
        BigDecimal quantity = execution.quantity();
        if (order.side() == Side.SELL) {
            return quantity.min(desk.held(order.pair()).max(BigDecimal.ZERO));
        }
        BigDecimal cost = execution.price().multiply(quantity).add(execution.fee());
        BigDecimal cash = desk.book().total(order.venue(), order.pair().quote());
        if (cost.compareTo(cash) <= 0) {
            return quantity;
        }
        return quantity.multiply(cash).divide(cost, LOT_DECIMALS, RoundingMode.DOWN);
    }

    private OrderFilled fill(Order order, BigDecimal quantity, Execution execution, BigDecimal fee) {
        return new OrderFilled(
                ids.next(),
                order.id(),
                order.portfolioId(),
                order.agentId(),
                order.decisionId(),
                order.venue(),
                execution.venueTradeId(),
                order.pair(),
                order.side(),
                quantity,
                execution.price(),
                fee,
                order.pair().quote(),
                execution.at());
    }

    private void score(@Nullable RoundTrip closed) {
        if (closed == null) {
            return;
        }
        UUID agent = closed.agentId();
        if (agent != null) {
            desk.standing(agent, desk.standing(agent).after(closed.pnl()));
            journal.outcome(agent, closed.pnl());
        }
    }

    private void cancelSiblings(Order filled, Instant at) {
        UUID group = filled.groupId();
        if (group == null) {
            return;
        }
        for (Order other : desk.working(filled.pair())) {
            if (group.equals(other.groupId()) && !other.id().equals(filled.id())) {
                end(other, OrderEvent.CANCEL, at);
            }
        }
    }

    private void protect(Order entry, Protection owed, Instant at) {
        Exit exit = new Exit(entry, entry.filledQuantity(), ids.next(), at);
        place(exit, OrderType.STOP_LOSS, owed.stopLoss());
        place(exit, OrderType.TAKE_PROFIT, owed.takeProfit());
    }

    /** What both exits of an entry have in common. */
    private record Exit(Order entry, BigDecimal quantity, UUID group, Instant at) {}

    private void place(Exit exit, OrderType type, @Nullable BigDecimal trigger) {
        if (trigger == null) {
            return;
        }
        Order entry = exit.entry();
        NewOrder wish = new NewOrder(
                entry.portfolioId(),
                entry.venue(),
                entry.pair(),
                entry.side().opposite(),
                type,
                exit.quantity(),
                null,
                trigger,
                TimeInForce.GTC,
                false,
                true,
                ClientOrderIds.exit(entry.clientOrderId(), type),
                entry.agentId(),
                entry.decisionId(),
                exit.group(),
                entry.owner());
        Order order = RiskGate.exit(wish).placed(ids.next(), exit.at());
        desk.put(order);
        journal.placed(order);
    }
}
