package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.Replacement;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** What working orders have spoken for: cash of purchases, and the base asset of sales. */
public final class Reservations {
    private Reservations() {}

    /**
     * Cash in base currency that no working order has spoken for.
     *
     * @param desk the portfolio
     * @param costFraction fees and slippage to expect, as a fraction of notional
     * @return free cash, never negative
     */
    static BigDecimal availableCash(Desk desk, BigDecimal costFraction) {
        BigDecimal reserved = desk.working().stream()
                .filter(order -> order.side() == Side.BUY)
                .map(order -> notional(desk, order).multiply(BigDecimal.ONE.add(costFraction)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return desk.book().cash().subtract(reserved).max(BigDecimal.ZERO);
    }

    /**
     * The value of the unfilled rest of an order at its own price, else at the pair's mark; while a change is under way,
     * under the terms that make it larger.
     */
    public static BigDecimal notional(Desk desk, Order order) {
        return notional(order, desk.book().markOf(order.pair()));
    }

    /** The same with the pair's mark. */
    public static BigDecimal notional(Order order, BigDecimal mark) {
        BigDecimal price = order.price();
        if (price == null) {
            price = order.stopPrice();
        }
        if (price == null) {
            price = mark;
        }
        BigDecimal present = order.remaining().multiply(price);
        Replacement wish = order.replacement();
        return wish == null
                ? present
                : present.max(wish.quantity().subtract(order.filledQuantity()).multiply(wish.price()));
    }

    /** The base asset that an order may still take. */
    private static BigDecimal quantity(Order order) {
        Replacement wish = order.replacement();
        return wish == null
                ? order.remaining()
                : order.remaining().max(wish.quantity().subtract(order.filledQuantity()));
    }

    /** Value held or about to be bought, per base asset, in base currency. */
    static Map<String, BigDecimal> exposureByAsset(Desk desk) {
        Map<String, BigDecimal> exposure = new HashMap<>();
        for (Map.Entry<AssetPair, PositionState> each : desk.book().positions().entrySet()) {
            PositionState position = each.getValue();
            exposure.merge(each.getKey().base(), position.quantity().abs().multiply(position.mark()), BigDecimal::add);
        }
        for (Order order : desk.working()) {
            if (order.side() == Side.BUY) {
                exposure.merge(order.pair().base(), notional(desk, order), BigDecimal::add);
            }
        }
        return exposure;
    }

    /**
     * The base asset that working sales have spoken for; the orders of one group count once, at the
     * largest of them, because only one of them can fill.
     */
    public static BigDecimal lockedBase(Iterable<Order> working, AssetPair pair) {
        Map<UUID, BigDecimal> groups = new HashMap<>();
        for (Order order : working) {
            if (order.side() == Side.SELL && order.pair().equals(pair)) {
                UUID group = order.groupId() == null ? order.id() : order.groupId();
                groups.merge(group, quantity(order), BigDecimal::max);
            }
        }
        return groups.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Value of everything held or about to be bought, in base currency. */
    public static BigDecimal totalExposure(Desk desk) {
        return exposureByAsset(desk).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
