package org.grekko.execution.domain;

import java.math.BigDecimal;
import org.grekko.shared.Side;

/** Comparisons of prices from the point of view of one side. */
final class Reach {
    private Reach() {}

    /** Whether a price is at the limit or better for that side: not above it for a buyer, not below for a seller. */
    static boolean within(Side side, BigDecimal price, BigDecimal limit) {
        int comparison = price.compareTo(limit);
        return side == Side.BUY ? comparison <= 0 : comparison >= 0;
    }

    /** The price on which an order waits: the limit, or the trigger of a stop or target. */
    static BigDecimal price(Order order) {
        BigDecimal price = order.type() == OrderType.LIMIT ? order.price() : order.stopPrice();
        if (price == null) {
            throw new IllegalStateException("order " + order.id() + " of type " + order.type() + " has no price");
        }
        return price;
    }

    /** Whether a trade at that price sets a stop or a target off. */
    static boolean triggers(Order order, BigDecimal traded) {
        Side favoured = order.type() == OrderType.TAKE_PROFIT
                ? order.side()
                : order.side().opposite();
        return within(favoured, traded, price(order));
    }
}
