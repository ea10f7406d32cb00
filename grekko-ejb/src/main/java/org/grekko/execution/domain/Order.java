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
 * An order as it stands. Cumulative and remaining quantity always add up to the quantity; of one that is over nothing
 * is left. New terms that somebody wishes stand beside the present ones and count only when the venue has confirmed them.
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
 * @param replacement the terms that are wished and not confirmed; null unless a change is under way
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
        @Nullable Replacement replacement,
        String owner,
        Instant createdAt,
        Instant updatedAt) {
    private static final int PRICE_SCALE = 18;

    /** What an order changes into; each part is its own until it says otherwise. */
    private record Standing(
            OrderStatus status,
            BigDecimal filled,
            @Nullable BigDecimal average,
            BigDecimal fees,
            @Nullable Denial denial,
            @Nullable Replacement replacement) {
        Standing at(OrderStatus other) {
            return new Standing(other, filled, average, fees, denial, replacement);
        }

        Standing wishing(@Nullable Replacement wish) {
            return new Standing(status, filled, average, fees, denial, wish);
        }

        Standing refused(Denial why) {
            return new Standing(status, filled, average, fees, why, replacement);
        }

        /** A change that is under way shows in the status, and ends with the order. */
        Standing sound() {
            if (replacement == null) {
                return this;
            }
            boolean plain = status == OrderStatus.NEW || status == OrderStatus.PARTIALLY_FILLED;
            return status.terminal() ? wishing(null) : plain ? at(OrderStatus.PENDING_REPLACE) : this;
        }
    }

    /**
     * An order on its way to a venue: approved, durable, not yet answered.
     *
     * @param id its id
     * @param wish the wish, with a client order id
     * @param at now
     * @return an order that is PENDING_NEW
     */
    public static Order intended(UUID id, NewOrder wish, Instant at) {
        Order order = of(id, wish, null, at);
        return order.with(order.standing().at(OrderStatus.PENDING_NEW), at);
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
                null,
                wish.owner(),
                at,
                at);
    }

    /** What is not filled yet. */
    public BigDecimal remaining() {
        return quantity.subtract(filledQuantity);
    }

    /** What may still be filled as things stand: nothing when it is over. */
    public BigDecimal leaves() {
        return status.terminal() ? BigDecimal.ZERO : remaining();
    }

    /**
     * This order after the event; REQUEST_REPLACE is {@link #replacing}.
     *
     * @throws IllegalStateException when the event is illegal in the present status
     */
    public Order after(OrderEvent event, Instant at) {
        Standing after = standing().at(next(event));
        return switch (event) {
            case ACCEPT -> with(filledQuantity.signum() > 0 ? after.at(OrderStatus.PARTIALLY_FILLED) : after, at);
            case REQUEST_REPLACE -> throw new IllegalStateException("a change of order " + id + " needs its terms");
            case REPLACE -> settled(wished().quantity(), wished().price(), after, at);
            case REPLACE_REJECT -> {
                wished();
                yield settled(quantity, price, after, at);
            }
            default -> with(after, at);
        };
    }

    /**
     * This order with other terms wished.
     *
     * @throws IllegalStateException when it cannot be changed in its present status
     * @throws IllegalArgumentException when no more than what is filled is wished
     */
    public Order replacing(Replacement wish, Instant at) {
        if (wish.quantity().compareTo(filledQuantity) <= 0) {
            throw new IllegalArgumentException(filledQuantity + " of order " + id + " are filled already");
        }
        return with(standing().at(next(OrderEvent.REQUEST_REPLACE)).wishing(wish), at);
    }

    /** The change that was under way is over: these are the terms. */
    private Order settled(BigDecimal newQuantity, @Nullable BigDecimal newPrice, Standing after, Instant at) {
        int open = newQuantity.compareTo(filledQuantity);
        if (open < 0) {
            throw new IllegalStateException("more than " + newQuantity + " of order " + id + " is filled");
        }
        boolean partly = after.status() == OrderStatus.NEW && filledQuantity.signum() > 0;
        OrderStatus stands = open == 0 ? OrderStatus.FILLED : partly ? OrderStatus.PARTIALLY_FILLED : after.status();
        return fitted(newQuantity, newPrice, at).with(after.at(stands).wishing(null), at);
    }

    private Replacement wished() {
        if (replacement == null) {
            throw new IllegalStateException("no change of order " + id + " is under way");
        }
        return replacement;
    }

    /** Whether an execution of so much shows that the venue works the order under the terms that are wished. */
    public boolean provesReplaced(BigDecimal executed) {
        return replacement != null
                && executed.compareTo(remaining()) > 0
                && filledQuantity.add(executed).compareTo(replacement.quantity()) <= 0;
    }

    /** This order with quantity and price fitted to the filters of its venue, before anything was filled. */
    public Order fitted(BigDecimal newQuantity, @Nullable BigDecimal newPrice, Instant at) {
        return with(newQuantity, newPrice, standing(), at);
    }

    /** This order as its venue refused it, with the venue's words. */
    public Order refused(Denial why, Instant at) {
        return with(standing().at(next(OrderEvent.REJECT)).refused(why), at);
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
        boolean mayGrow = replacement != null && replacement.quantity().compareTo(total) > 0;
        boolean whole = total.compareTo(quantity) == 0 && !mayGrow;
        OrderStatus status = next(whole ? OrderEvent.FILL : OrderEvent.PARTIAL_FILL);
        return with(new Standing(status, total, average, fees.add(fee), denial, replacement), time);
    }

    private OrderStatus next(OrderEvent event) {
        return OrderStates.next(status, event)
                .orElseThrow(() -> new IllegalStateException(event + " is illegal for order " + id + " in " + status));
    }

    private Standing standing() {
        return new Standing(status, filledQuantity, averagePrice, fees, denial, replacement);
    }

    private Order with(Standing standing, Instant at) {
        return with(quantity, price, standing, at);
    }

    private Order with(BigDecimal newQuantity, @Nullable BigDecimal newPrice, Standing given, Instant at) {
        Standing standing = given.sound();
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
                standing.status(),
                standing.filled(),
                standing.average(),
                standing.fees(),
                standing.denial(),
                standing.replacement(),
                owner,
                createdAt,
                at);
    }
}
