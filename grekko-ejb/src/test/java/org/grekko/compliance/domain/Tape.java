package org.grekko.compliance.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.grekko.execution.Executed;
import org.grekko.execution.Fill;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Writes down a flow of orders and fills as it would stand in the rows. */
final class Tape {
    static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
    static final UUID ONE = new UUID(1, 1);
    static final UUID OTHER = new UUID(2, 2);

    private static final double MUCH = 0.4;

    private final Map<UUID, Order> orders = new HashMap<>();
    private final List<Fill> fills = new ArrayList<>();
    private long next = 1;

    /** A limit order that works; answers with its id. */
    UUID limit(UUID portfolio, Side side, String quantity, String price, double second) {
        return order(portfolio, side, quantity, new BigDecimal(price), second);
    }

    /** A market order that is filled at once. */
    UUID market(UUID portfolio, Side side, String quantity, String price, double second) {
        UUID id = order(portfolio, side, quantity, null, second);
        fill(id, quantity, price, second, "T-" + next);
        return id;
    }

    private UUID order(UUID portfolio, Side side, String quantity, @Nullable BigDecimal price, double second) {
        UUID id = new UUID(7, next++);
        NewOrder wish = new NewOrder(
                portfolio,
                "PAPER",
                AssetPair.of("BTC/USD"),
                side,
                price == null ? OrderType.MARKET : OrderType.LIMIT,
                new BigDecimal(quantity),
                price,
                null,
                TimeInForce.GTC,
                false,
                false,
                "C-" + next,
                null,
                null,
                null,
                "somebody");
        orders.put(id, Order.of(id, wish, null, at(second)));
        return id;
    }

    void fill(UUID order, String quantity, String price, double second, String trade) {
        Order before = held(order);
        orders.put(order, before.filled(new BigDecimal(quantity), new BigDecimal(price), BigDecimal.ZERO, at(second)));
        fills.add(new Fill(
                new UUID(8, next++),
                order,
                before.portfolioId(),
                null,
                before.venue(),
                trade,
                before.pair(),
                before.side(),
                new BigDecimal(quantity),
                new BigDecimal(price),
                BigDecimal.ZERO,
                "USD",
                at(second)));
    }

    void cancel(UUID order, double second) {
        orders.put(order, held(order).after(OrderEvent.CANCEL, at(second)));
    }

    /** Whether an order works and enough of it is left for one more execution. */
    boolean works(UUID order) {
        return !held(order).status().terminal() && held(order).remaining().doubleValue() > MUCH;
    }

    boolean cancellable(UUID order) {
        return !held(order).status().terminal();
    }

    private Order held(UUID order) {
        return Objects.requireNonNull(orders.get(order));
    }

    /** What is found in all of it. */
    List<NewFinding> found() {
        Instant from = START.minus(Duration.ofDays(1));
        Instant to = START.plus(Duration.ofDays(30));
        return Detectors.find(List.copyOf(orders.values()), trades(), Surveillance.USUAL, from, to);
    }

    /** What is found at places from one time to another, by the orders that are needed for that. */
    List<NewFinding> found(Instant from, Instant to) {
        List<Span> needed = Detectors.ordersNeeded(trades(), Surveillance.USUAL, from, to);
        List<Order> read = orders.values().stream()
                .filter(order -> needed.stream()
                        .anyMatch(span -> !order.createdAt().isBefore(span.from())
                                && order.createdAt().isBefore(span.to())))
                .toList();
        return Detectors.find(read, trades(), Surveillance.USUAL, from, to);
    }

    private List<Executed> trades() {
        return fills.stream()
                .map(fill -> new Executed(fill, held(fill.orderId())))
                .toList();
    }

    int fills() {
        return fills.size();
    }

    static Instant at(double second) {
        return START.plusNanos(Math.round(second * 1_000_000) * 1_000);
    }

    static String number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
