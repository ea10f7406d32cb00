package org.grekko.execution;

import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.Replacement;
import org.grekko.execution.event.OrderDenied;
import org.grekko.execution.event.OrderPlaced;
import org.grekko.execution.event.OrderReplaceRejected;
import org.grekko.execution.event.OrderReplaceRequested;
import org.grekko.execution.event.OrderReplaced;

/** What happened to an order, as it is published. */
final class OrderEvents {
    private OrderEvents() {}

    static OrderPlaced placed(Order order) {
        return new OrderPlaced(
                order.id(),
                order.portfolioId(),
                order.agentId(),
                order.decisionId(),
                order.clientOrderId(),
                order.venue(),
                order.pair().toString(),
                order.side().name(),
                order.type().name(),
                order.quantity(),
                order.price(),
                order.stopPrice(),
                order.owner(),
                order.createdAt());
    }

    static OrderDenied denied(Order order, Denial denial) {
        return new OrderDenied(
                order.id(),
                order.portfolioId(),
                order.agentId(),
                order.decisionId(),
                order.pair().toString(),
                order.side().name(),
                order.quantity(),
                denial.reason(),
                denial.value(),
                denial.limit(),
                order.owner(),
                order.createdAt());
    }

    /** The order still has its old terms. */
    static OrderReplaceRequested replaceRequested(Order order, Replacement wish, String by) {
        return new OrderReplaceRequested(
                order.id(),
                order.portfolioId(),
                order.venue(),
                order.pair().toString(),
                order.quantity(),
                order.price(),
                wish.quantity(),
                wish.price(),
                by,
                order.updatedAt());
    }

    static OrderReplaced replaced(Order before, Replacement wish, Order after) {
        return new OrderReplaced(
                before.id(),
                before.portfolioId(),
                before.venue(),
                before.pair().toString(),
                before.quantity(),
                before.price(),
                wish.quantity(),
                wish.price(),
                after.updatedAt());
    }

    /** The order has the terms that it keeps. */
    static OrderReplaceRejected replaceRejected(Order order, Replacement wish, String reason) {
        return new OrderReplaceRejected(
                order.id(),
                order.portfolioId(),
                order.venue(),
                order.pair().toString(),
                order.quantity(),
                order.price(),
                wish.quantity(),
                wish.price(),
                reason,
                order.updatedAt());
    }
}
