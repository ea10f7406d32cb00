package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderType;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.risk.domain.Exposures;
import org.grekko.risk.domain.OrderFlow;
import org.grekko.risk.domain.RiskModel;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * The sums that the risk rules ask of a desk, kept up to date by what changes: the value of each asset with the purchases
 * that work, net asset value, and the cash that is spoken for. {@link Reservations} says the same out of everything.
 */
public final class DeskRisk {
    private static final PositionState[] NONE = {};

    private final Exposures exposures = new Exposures(RiskModel.ASSUMED);
    private final OrderFlow flow;
    private final Map<AssetPair, PositionState> known = new HashMap<>();
    private final Map<AssetPair, Map<UUID, Order>> orders = new HashMap<>();
    private final Map<UUID, Reserved> reserved = new HashMap<>();
    private final Map<AssetPair, Map<UUID, Order>> unpriced = new HashMap<>();
    private PositionState[] seen = NONE;
    private BigDecimal positions = BigDecimal.ZERO;
    private BigDecimal spokenFor = BigDecimal.ZERO;

    private record Reserved(String asset, BigDecimal amount) {}

    DeskRisk(OrderFlow flow) {
        this.flow = flow;
    }

    /** What was sent lately. */
    public OrderFlow flow() {
        return flow;
    }

    /** The value of each asset, held or about to be bought, as of the last {@link #look}. */
    Exposures exposures() {
        return exposures;
    }

    /** Takes over what has changed in the book since the last time: a position that is the same object is the same. */
    @SuppressWarnings("ReferenceEquality")
    void look(PortfolioBook book) {
        Collection<PositionState> now = book.positions().values();
        if (now.size() != seen.length) {
            seen = new PositionState[now.size()];
        }
        int place = 0;
        for (PositionState each : now) {
            if (seen[place] != each) {
                seen[place] = each;
                take(each);
            }
            place++;
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private void take(PositionState position) {
        PositionState before = known.put(position.pair(), position);
        if (before == position) {
            return;
        }
        BigDecimal value = position.value();
        BigDecimal was = before == null ? BigDecimal.ZERO : before.value();
        positions = positions.add(value).subtract(was);
        exposures.add(position.pair().base(), value.abs().subtract(was.abs()));
        for (Order order : unpriced.getOrDefault(position.pair(), Map.of()).values()) {
            free(order);
            reserve(order);
        }
    }

    /** Takes over how an order stands. */
    void put(Order order) {
        Order before = orders.getOrDefault(order.pair(), Map.of()).get(order.id());
        if (before != null) {
            free(before);
        }
        if (order.status().terminal()) {
            drop(orders, order);
            drop(unpriced, order);
            return;
        }
        orders.computeIfAbsent(order.pair(), pair -> new LinkedHashMap<>()).put(order.id(), order);
        if (order.side() == Side.BUY && order.price() == null && order.stopPrice() == null) {
            unpriced.computeIfAbsent(order.pair(), pair -> new HashMap<>()).put(order.id(), order);
        }
        reserve(order);
    }

    private static void drop(Map<AssetPair, Map<UUID, Order>> map, Order order) {
        Map<UUID, Order> ofPair = map.get(order.pair());
        if (ofPair != null) {
            ofPair.remove(order.id());
        }
    }

    private void reserve(Order order) {
        if (order.side() == Side.SELL) {
            return;
        }
        PositionState position = known.get(order.pair());
        BigDecimal amount = Reservations.notional(order, position == null ? BigDecimal.ZERO : position.mark());
        reserved.put(order.id(), new Reserved(order.pair().base(), amount));
        spokenFor = spokenFor.add(amount);
        exposures.add(order.pair().base(), amount);
    }

    private void free(Order order) {
        Reserved was = reserved.remove(order.id());
        if (was != null) {
            spokenFor = spokenFor.subtract(was.amount());
            exposures.add(was.asset(), was.amount().negate());
        }
    }

    /** Net asset value of the book that was looked at last. */
    BigDecimal nav(PortfolioBook book) {
        return book.margined() ? book.nav() : book.cash().add(positions);
    }

    /** Cash that no working purchase has spoken for, with its costs; never negative. */
    BigDecimal availableCash(PortfolioBook book, BigDecimal costFraction) {
        return book.cash()
                .subtract(spokenFor.multiply(BigDecimal.ONE.add(costFraction)))
                .max(BigDecimal.ZERO);
    }

    /** The working orders of a pair, in no order. */
    Collection<Order> working(AssetPair pair) {
        Map<UUID, Order> ofPair = orders.get(pair);
        return ofPair == null ? List.of() : ofPair.values();
    }

    /** The best price of an own limit order on the other side of the market; null without one. */
    @Nullable
    BigDecimal rival(String venue, AssetPair pair, Side side) {
        BigDecimal best = null;
        for (Order each : working(pair)) {
            BigDecimal price = each.price();
            boolean opposes = each.side() != side
                    && each.type() == OrderType.LIMIT
                    && each.venue().equals(venue);
            if (opposes && price != null) {
                best = best == null ? price : side == Side.BUY ? best.min(price) : best.max(price);
            }
        }
        return best;
    }
}
