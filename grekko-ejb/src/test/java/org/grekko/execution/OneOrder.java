package org.grekko.execution;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.Replacement;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** The books and the venue of one order: 2 at 100, and the time. */
final class OneOrder implements TradingVenue, AmendingVenue, OrderDiary, Clock {
    private static final AssetPair PAIR = AssetPair.of("BTC/USDT");
    private static final String WIRE = "O-1";

    private final Duration window;
    private final List<String> sent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T00:00:00Z");
    private Order order = Order.of(
            new UUID(1, 1),
            new NewOrder(
                    new UUID(2, 2),
                    "X",
                    PAIR,
                    Side.BUY,
                    OrderType.LIMIT,
                    BigDecimal.valueOf(2),
                    BigDecimal.valueOf(100),
                    null,
                    TimeInForce.GTC,
                    false,
                    false,
                    WIRE,
                    null,
                    null,
                    null,
                    "test"),
            null,
            now);
    private Replacement there = new Replacement(BigDecimal.valueOf(2), BigDecimal.valueOf(100));
    private BigDecimal filled = BigDecimal.ZERO;
    private boolean loses;
    private @Nullable VenueErrorMeaning refusal;

    OneOrder(Duration window) {
        this.window = window;
    }

    UUID id() {
        return order.id();
    }

    Tracked tracked() {
        return new Tracked(order, WIRE, "7", false, false);
    }

    List<String> sent() {
        return sent;
    }

    List<String> told() {
        return told;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void wish(Replacement terms) {
        order = order.replacing(terms, now);
    }

    /** Whether changes are lost on their way in. */
    void loses(boolean now) {
        loses = now;
    }

    void refuses(VenueErrorMeaning meaning) {
        refusal = meaning;
    }

    void doneAlready(Replacement terms) {
        there = terms;
    }

    void fillAll() {
        filled = there.quantity();
    }

    VenueOrderState state(Replacement terms) {
        boolean over = filled.compareTo(terms.quantity()) == 0;
        return new VenueOrderState(
                "7",
                WIRE,
                PAIR,
                Side.BUY,
                OrderType.LIMIT,
                over ? OrderStatus.FILLED : OrderStatus.NEW,
                terms.quantity(),
                filled,
                null,
                terms.price(),
                null,
                now);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void amend(VenueOrderId id, @Nullable BigDecimal quantity, @Nullable BigDecimal price) {
        sent.add((quantity == null ? "-" : quantity.toPlainString()) + " at "
                + (price == null ? "-" : price.toPlainString()));
        if (refusal != null) {
            throw new VenueException(VenueError.of("X", refusal, "1", "no"));
        }
        if (loses) {
            throw new VenueException(VenueError.of("X", VenueErrorMeaning.TIMEOUT, "0", "no answer"));
        }
        there = new Replacement(quantity == null ? there.quantity() : quantity, price == null ? there.price() : price);
    }

    @Override
    public Optional<VenueOrderState> order(VenueOrderId id) {
        return Optional.of(state(there));
    }

    @Override
    public List<VenueFill> fills(AssetPair pair, Instant since) {
        return List.of(new VenueFill(
                "T1", "7", WIRE, PAIR, Side.BUY, filled, BigDecimal.TEN, BigDecimal.ZERO, "USDT", true, now));
    }

    @Override
    public Optional<Tracked> find(UUID orderId) {
        return Optional.of(tracked());
    }

    @Override
    public Optional<Tracked> named(@Nullable String wireId, @Nullable String venueOrderId) {
        return Optional.of(tracked());
    }

    @Override
    public List<Tracked> open() {
        return List.of(tracked());
    }

    @Override
    public void accepted(UUID orderId, String venueOrderId) {
        // It was accepted before.
    }

    @Override
    public void replaced(UUID orderId, Replacement terms) {
        told.add("replaced " + terms.quantity() + " at " + terms.price());
        order = order.after(OrderEvent.REPLACE, now);
    }

    @Override
    public void replaceRejected(UUID orderId, Replacement terms, VenueError error) {
        told.add("rejected: " + error);
        order = order.after(OrderEvent.REPLACE_REJECT, now);
    }

    @Override
    public boolean filled(UUID orderId, VenueFill fill) {
        told.add("filled");
        order = order.filled(fill.quantity(), fill.price(), fill.fee(), now);
        return true;
    }

    @Override
    public void ended(UUID orderId, OrderEvent how) {
        throw unexpected();
    }

    @Override
    public void refused(UUID orderId, VenueError error) {
        throw unexpected();
    }

    @Override
    public void lost(UUID orderId, VenueError error) {
        throw unexpected();
    }

    @Override
    public void adjusted(UUID orderId, BigDecimal quantity, @Nullable BigDecimal price) {
        throw unexpected();
    }

    @Override
    public Tracked adopted(VenueOrderState state) {
        throw unexpected();
    }

    @Override
    public void suspended(VenueError error) {
        throw unexpected();
    }

    @Override
    public void mismatch(Mismatch mismatch) {
        throw unexpected();
    }

    private static IllegalStateException unexpected() {
        return new IllegalStateException("nobody asked for this");
    }

    @Override
    public String venue() {
        return "X";
    }

    @Override
    public ClientIdForm clientIdForm() {
        return new ClientIdForm(Pattern.compile(".+"), false);
    }

    @Override
    public Set<OrderType> nativeTypes() {
        return Set.of(OrderType.LIMIT);
    }

    @Override
    public Duration sendWindow() {
        return window;
    }

    @Override
    public PlaceReply place(VenueOrder placed) {
        throw unexpected();
    }

    @Override
    public void cancel(VenueOrderId id) {
        throw unexpected();
    }

    @Override
    public void cancelAll(AssetPair pair) {
        throw unexpected();
    }

    @Override
    public List<VenueOrderState> openOrders(@Nullable AssetPair pair) {
        return List.of(state(there));
    }
}
