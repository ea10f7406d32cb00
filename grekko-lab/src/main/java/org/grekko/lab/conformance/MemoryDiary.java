package org.grekko.lab.conformance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.grekko.execution.Mismatch;
import org.grekko.execution.OrderDiary;
import org.grekko.execution.Tracked;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.ReplaceRules;
import org.grekko.execution.domain.Replacement;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.VenueError;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** The books of an account in memory, with the rules that the real ones keep in the database. */
final class MemoryDiary implements OrderDiary {
    private static final UUID PORTFOLIO = new UUID(0, 1);

    private final String venue;
    private final Clock clock;
    private final UnaryOperator<String> wireIds;
    private final Map<UUID, Tracked> orders = new LinkedHashMap<>();
    private final Map<String, VenueFill> fills = new LinkedHashMap<>();
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final List<String> crimes = new ArrayList<>();
    private long ids = 1;

    MemoryDiary(String venue, UnaryOperator<String> wireIds, Clock clock) {
        this.venue = venue;
        this.wireIds = wireIds;
        this.clock = clock;
    }

    /** Writes down the intent to send an order. */
    synchronized Tracked intend(NewOrder wish) {
        Order order = Order.intended(new UUID(venue.hashCode(), ids++), wish, clock.now());
        Tracked tracked = new Tracked(order, wireIds.apply(order.clientOrderId()), null, false, false);
        orders.put(order.id(), tracked);
        return tracked;
    }

    /** Writes down the wish to cancel. */
    synchronized Optional<Tracked> requestCancel(UUID orderId) {
        change(
                orderId,
                order -> order.status().terminal() || order.status() == OrderStatus.PENDING_CANCEL
                        ? order
                        : order.after(OrderEvent.REQUEST_CANCEL, now()));
        return find(orderId);
    }

    /** Writes down the wish for other terms. */
    synchronized Optional<Tracked> requestReplace(UUID orderId, Replacement wish) {
        Order order = Objects.requireNonNull(orders.get(orderId)).order();
        if (ReplaceRules.obstacle(order).isPresent() || wish.quantity().compareTo(order.filledQuantity()) <= 0) {
            return Optional.empty();
        }
        change(orderId, before -> before.replacing(wish, now()));
        return find(orderId);
    }

    synchronized List<Tracked> all() {
        return List.copyOf(orders.values());
    }

    synchronized List<VenueFill> fills() {
        return List.copyOf(fills.values());
    }

    synchronized List<Mismatch> mismatches() {
        return List.copyOf(mismatches);
    }

    /** What should never happen. */
    synchronized List<String> crimes() {
        return List.copyOf(crimes);
    }

    static NewOrder wish(
            String venue,
            AssetPair pair,
            Side side,
            BigDecimal quantity,
            @Nullable BigDecimal price,
            String clientOrderId) {
        return new NewOrder(
                PORTFOLIO,
                venue,
                pair,
                side,
                price == null ? OrderType.MARKET : OrderType.LIMIT,
                quantity,
                price,
                null,
                TimeInForce.GTC,
                false,
                false,
                clientOrderId,
                null,
                null,
                null,
                "conformance");
    }

    @Override
    public synchronized Optional<Tracked> find(UUID orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    @Override
    public synchronized Optional<Tracked> named(@Nullable String wireId, @Nullable String venueOrderId) {
        return orders.values().stream()
                .filter(each -> each.wireId().equals(wireId)
                        || (venueOrderId != null && venueOrderId.equals(each.venueOrderId())))
                .findFirst();
    }

    @Override
    public synchronized List<Tracked> open() {
        return orders.values().stream()
                .filter(each -> !each.order().status().terminal())
                .toList();
    }

    @Override
    public synchronized void accepted(UUID orderId, String venueOrderId) {
        Tracked tracked = Objects.requireNonNull(orders.get(orderId));
        String known = tracked.venueOrderId();
        if (known != null && !known.equals(venueOrderId)) {
            crimes.add("order " + tracked.wireId() + " is at the venue twice: " + known + " and " + venueOrderId);
        }
        Order order = tracked.order();
        boolean news = order.status() == OrderStatus.PENDING_NEW
                || order.status() == OrderStatus.UNKNOWN
                || order.status() == OrderStatus.REJECTED;
        Order after = news ? order.after(OrderEvent.ACCEPT, now()) : order;
        orders.put(orderId, new Tracked(after, tracked.wireId(), venueOrderId, tracked.held(), tracked.adjusted()));
    }

    @Override
    public synchronized void refused(UUID orderId, VenueError error) {
        change(
                orderId,
                order -> order.status().terminal()
                        ? order
                        : order.refused(new Denial(error.meaning().name(), error.code(), error.message()), now()));
    }

    @Override
    public synchronized void lost(UUID orderId, VenueError error) {
        change(
                orderId,
                order -> order.status() == OrderStatus.PENDING_NEW ? order.after(OrderEvent.LOSE_TRACK, now()) : order);
    }

    @Override
    public synchronized boolean filled(UUID orderId, VenueFill fill) {
        VenueFill known = fills.get(fill.name());
        if (known != null) {
            if (known.quantity().compareTo(fill.quantity()) != 0
                    || known.price().compareTo(fill.price()) != 0) {
                crimes.add("two fills of one trade: " + known + " and " + fill);
            }
            return false;
        }
        change(
                orderId,
                before -> before.provesReplaced(fill.quantity()) ? before.after(OrderEvent.REPLACE, now()) : before);
        Order order = Objects.requireNonNull(orders.get(orderId)).order();
        if (fill.quantity().compareTo(order.remaining()) > 0) {
            mismatches.add(new Mismatch(
                    "OVERFILL",
                    fill.venueTradeId(),
                    order.remaining().toPlainString(),
                    fill.quantity().toPlainString(),
                    orderId));
            return false;
        }
        fills.put(fill.name(), fill);
        change(orderId, before -> before.filled(fill.quantity(), fill.price(), fill.fee(), now()));
        return true;
    }

    @Override
    public synchronized void ended(UUID orderId, OrderEvent how) {
        change(orderId, order -> order.status().terminal() ? order : order.after(how, now()));
    }

    @Override
    public synchronized void replaced(UUID orderId, Replacement terms) {
        change(orderId, order -> terms.same(order.replacement()) ? order.after(OrderEvent.REPLACE, now()) : order);
    }

    @Override
    public synchronized void replaceRejected(UUID orderId, Replacement terms, VenueError error) {
        change(
                orderId,
                order -> terms.same(order.replacement()) ? order.after(OrderEvent.REPLACE_REJECT, now()) : order);
    }

    @Override
    public synchronized void adjusted(UUID orderId, BigDecimal quantity, @Nullable BigDecimal price) {
        Tracked tracked = Objects.requireNonNull(orders.get(orderId));
        orders.put(
                orderId,
                new Tracked(tracked.order().fitted(quantity, price, now()), tracked.wireId(), null, false, true));
    }

    @Override
    public synchronized Tracked adopted(VenueOrderState state) {
        NewOrder wish =
                wish(venue, state.pair(), state.side(), state.quantity(), state.price(), "A-" + state.venueOrderId());
        Order order = Order.intended(new UUID(2, ids++), wish, now());
        Tracked tracked = new Tracked(
                order,
                state.clientOrderId() == null ? state.venueOrderId() : state.clientOrderId(),
                state.venueOrderId(),
                false,
                false);
        orders.put(order.id(), tracked);
        return tracked;
    }

    @Override
    public synchronized void suspended(VenueError error) {
        mismatches.add(new Mismatch("SUSPENDED", error.code(), "", error.message(), null));
    }

    @Override
    public synchronized void mismatch(Mismatch mismatch) {
        mismatches.add(mismatch);
    }

    private void change(UUID orderId, UnaryOperator<Order> step) {
        Tracked tracked = Objects.requireNonNull(orders.get(orderId));
        orders.put(
                orderId,
                new Tracked(
                        step.apply(tracked.order()),
                        tracked.wireId(),
                        tracked.venueOrderId(),
                        tracked.held(),
                        tracked.adjusted()));
    }

    private Instant now() {
        return clock.now();
    }
}
