package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands. Cumulative and remaining quantity always add up to the quantity.
 *
 * @param id our id
 * @param clientOrderId the id that makes sending it twice harmless, unique per portfolio
 * @param portfolioId the portfolio that pays
 * @param agentId the agent it belongs to; null for a person's order
 * @param decisionId the decision behind it; null for a person's order
 * @param groupId its one-cancels-the-other group; null for none
 * @param venue where it works
 * @param pair the market
 * @param side buy or sell
 * @param type when it may execute
 * @param quantity in the base asset, positive
 * @param price limit price; null unless LIMIT
 * @param stopPrice trigger price; null unless STOP_LOSS or TAKE_PROFIT
 * @param timeInForce how long it works
 * @param postOnly refuse rather than execute at once
 * @param reduceOnly may only make a position smaller
 * @param status where it stands
 * @param filledQuantity executed so far
 * @param averagePrice average execution price; null before the first fill
 * @param fees fees so far, in the quote asset
 * @param denial why it was refused; null unless REJECTED by a risk rule
 * @param owner the person or agent that answers for it
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 */
public record Order(
        UUID id,
        String clientOrderId,
        UUID portfolioId,
        @Nullable UUID agentId,
        @Nullable UUID decisionId,
        @Nullable UUID groupId,
        String venue,
        AssetPair pair,
        Side side,
        OrderType type,
        BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal stopPrice,
        TimeInForce timeInForce,
        boolean postOnly,
        boolean reduceOnly,
        OrderStatus status,
        BigDecimal filledQuantity,
        @Nullable BigDecimal averagePrice,
        BigDecimal fees,
        @Nullable Denial denial,
        String owner,
        Instant createdAt,
        Instant updatedAt) {
    private static final int PRICE_SCALE = 18;

    /**
     * An order on its way to a venue: approved, durable, not yet answered.
     *
     * @param id its id
     * @param wish the wish, with a client order id
     * @param at now
     * @return an order that is PENDING_NEW
     */
    public static Order intended(UUID id, NewOrder wish, Instant at) {
        return of(id, wish, null, at).standing(OrderStatus.PENDING_NEW);
    }

    private Order standing(OrderStatus newStatus) {
        return with(newStatus, filledQuantity, averagePrice, fees, updatedAt);
    }

    /**
     * The order that a wish becomes once the risk rules have spoken.
     *
     * @param id its id
     * @param wish the wish, with a client order id
     * @param denial why it was refused, or null when it was approved
     * @param at now
     * @return an order that is NEW, or REJECTED with the denial
     */
    public static Order of(UUID id, NewOrder wish, @Nullable Denial denial, Instant at) {
        return new Order(
                id,
                Objects.requireNonNull(wish.clientOrderId(), "clientOrderId"),
                wish.portfolioId(),
                wish.agentId(),
                wish.decisionId(),
                wish.groupId(),
                wish.venue(),
                wish.pair(),
                wish.side(),
                wish.type(),
                wish.quantity(),
                wish.price(),
                wish.stopPrice(),
                wish.timeInForce(),
                wish.postOnly(),
                wish.reduceOnly(),
                denial == null ? OrderStatus.NEW : OrderStatus.REJECTED,
                BigDecimal.ZERO,
                null,
                BigDecimal.ZERO,
                denial,
                wish.owner(),
                at,
                at);
    }

    /** What is not filled yet. */
    public BigDecimal remaining() {
        return quantity.subtract(filledQuantity);
    }

    /**
     * This order after the event.
     *
     * @throws IllegalStateException when the event is illegal in the present status
     */
    public Order after(OrderEvent event, Instant at) {
        boolean partly = event == OrderEvent.ACCEPT && filledQuantity.signum() > 0;
        return with(partly ? OrderStatus.PARTIALLY_FILLED : next(event), filledQuantity, averagePrice, fees, at);
    }

    /** This order with quantity and price fitted to the filters of its venue, before anything was filled. */
    public Order fitted(BigDecimal newQuantity, @Nullable BigDecimal newPrice, Instant at) {
        return new Order(
                id,
                clientOrderId,
                portfolioId,
                agentId,
                decisionId,
                groupId,
                venue,
                pair,
                side,
                type,
                newQuantity,
                newPrice,
                stopPrice,
                timeInForce,
                postOnly,
                reduceOnly,
                status,
                filledQuantity,
                averagePrice,
                fees,
                denial,
                owner,
                createdAt,
                at);
    }

    /** This order as its venue refused it, with the venue's words. */
    public Order refused(Denial why, Instant at) {
        Order rejected = after(OrderEvent.REJECT, at);
        return new Order(
                id,
                clientOrderId,
                portfolioId,
                agentId,
                decisionId,
                groupId,
                venue,
                pair,
                side,
                type,
                quantity,
                price,
                stopPrice,
                timeInForce,
                postOnly,
                reduceOnly,
                rejected.status(),
                filledQuantity,
                averagePrice,
                fees,
                why,
                owner,
                createdAt,
                at);
    }

    /**
     * This order after an execution.
     *
     * @param executed quantity, positive, at most what remains
     * @param at execution price
     * @param fee fee in the quote asset
     * @param time when
     * @throws IllegalArgumentException when more would be filled than was ordered
     */
    public Order filled(BigDecimal executed, BigDecimal at, BigDecimal fee, Instant time) {
        BigDecimal total = filledQuantity.add(executed);
        if (executed.signum() <= 0 || total.compareTo(quantity) > 0) {
            throw new IllegalArgumentException(
                    "fill of " + executed + " does not fit order " + id + ": " + remaining() + " remains");
        }
        BigDecimal before = averagePrice == null ? BigDecimal.ZERO : averagePrice.multiply(filledQuantity);
        BigDecimal average = before.add(at.multiply(executed)).divide(total, PRICE_SCALE, RoundingMode.HALF_UP);
        boolean whole = total.compareTo(quantity) == 0;
        OrderStatus status = next(whole ? OrderEvent.FILL : OrderEvent.PARTIAL_FILL);
        return with(status, total, average, fees.add(fee), time);
    }

    private OrderStatus next(OrderEvent event) {
        return OrderStates.next(status, event)
                .orElseThrow(() -> new IllegalStateException(event + " is illegal for order " + id + " in " + status));
    }

    private Order with(
            OrderStatus newStatus, BigDecimal filled, @Nullable BigDecimal average, BigDecimal newFees, Instant at) {
        return new Order(
                id,
                clientOrderId,
                portfolioId,
                agentId,
                decisionId,
                groupId,
                venue,
                pair,
                side,
                type,
                quantity,
                price,
                stopPrice,
                timeInForce,
                postOnly,
                reduceOnly,
                newStatus,
                filled,
                average,
                newFees,
                denial,
                owner,
                createdAt,
                at);
    }
}
