package org.grekko.execution.store;

import org.grekko.execution.Fill;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.Replacement;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.execution.event.OrderFilled;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Between orders and fills and their rows. */
public final class OrderMapping {
    private OrderMapping() {}

    /** The order of a row. */
    public static Order order(OrderRow row) {
        Denial denial = row.denialReason == null || row.denialValue == null || row.denialLimit == null
                ? null
                : new Denial(row.denialReason, row.denialValue, row.denialLimit, row.denialVersion);
        return new Order(
                row.id,
                row.clientOrderId,
                row.portfolioId,
                row.agentId,
                row.decisionId,
                row.groupId,
                row.venue,
                AssetPair.of(row.pair),
                Side.valueOf(row.side),
                OrderType.valueOf(row.type),
                row.quantity,
                row.price,
                row.stopPrice,
                TimeInForce.valueOf(row.timeInForce),
                row.postOnly,
                row.reduceOnly,
                OrderStatus.valueOf(row.status),
                row.filledQuantity,
                row.averagePrice,
                row.fees,
                denial,
                replacement(row),
                row.owner,
                row.createdAt,
                row.updatedAt);
    }

    /** The terms that are wished for the order of a row; null when no change is under way. */
    public static @Nullable Replacement replacement(OrderRow row) {
        return row.wishedQuantity == null || row.wishedPrice == null
                ? null
                : new Replacement(row.wishedQuantity, row.wishedPrice);
    }

    /** The row of an order. */
    public static OrderRow row(Order order) {
        OrderRow row = new OrderRow();
        row.id = order.id();
        row.clientOrderId = order.clientOrderId();
        row.portfolioId = order.portfolioId();
        row.agentId = order.agentId();
        row.decisionId = order.decisionId();
        row.groupId = order.groupId();
        row.venue = order.venue();
        row.pair = order.pair().toString();
        row.side = order.side().name();
        row.type = order.type().name();
        row.quantity = order.quantity();
        row.price = order.price();
        row.stopPrice = order.stopPrice();
        row.timeInForce = order.timeInForce().name();
        row.postOnly = order.postOnly();
        row.reduceOnly = order.reduceOnly();
        row.owner = order.owner();
        row.createdAt = order.createdAt();
        copyDenial(order, row);
        copyState(order, row);
        return row;
    }

    /** Copies why the order was refused. */
    public static void copyDenial(Order order, OrderRow row) {
        Denial denial = order.denial();
        if (denial != null) {
            row.denialReason = denial.reason();
            row.denialVersion = denial.version();
            row.denialValue = denial.value();
            row.denialLimit = denial.limit();
        }
    }

    /** Copies what changes in the life of an order. */
    public static void copyState(Order order, OrderRow row) {
        Replacement wish = order.replacement();
        row.workingIn = order.status().terminal() ? null : order.portfolioId();
        row.status = order.status().name();
        row.filledQuantity = order.filledQuantity();
        row.averagePrice = order.averagePrice();
        row.fees = order.fees();
        row.wishedQuantity = wish == null ? null : wish.quantity();
        row.wishedPrice = wish == null ? null : wish.price();
        row.updatedAt = order.updatedAt();
    }

    /** The row of a fill. */
    public static FillRow row(OrderFilled fill) {
        FillRow row = new FillRow();
        row.id = fill.fillId();
        row.orderId = fill.orderId();
        row.portfolioId = fill.portfolioId();
        row.agentId = fill.agentId();
        row.venue = fill.venue();
        row.venueTradeId = fill.venueTradeId();
        row.pair = fill.pair().toString();
        row.side = fill.side().name();
        row.quantity = fill.quantity();
        row.price = fill.price();
        row.fee = fill.fee();
        row.feeAsset = fill.feeAsset();
        row.occurredAt = fill.occurredAt();
        return row;
    }

    /** The fill of a row. */
    public static Fill fill(FillRow row) {
        return new Fill(
                row.id,
                row.orderId,
                row.portfolioId,
                row.agentId,
                row.venue,
                row.venueTradeId,
                AssetPair.of(row.pair),
                Side.valueOf(row.side),
                row.quantity,
                row.price,
                row.fee,
                row.feeAsset,
                row.occurredAt);
    }
}
