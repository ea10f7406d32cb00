package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.grekko.market.Instrument;
import org.grekko.shared.FieldError;
import org.grekko.shared.Side;

/** Which orders may be changed, to which terms, and what a change adds to the risk. */
public final class ReplaceRules {
    private static final Pattern PART = Pattern.compile("(P|ARB)-[0-9a-f]{20}-.+");
    private static final String INSTEAD = "; cancel it and place another";

    private ReplaceRules() {}

    /** Why the order cannot be changed as it stands, with the way out; empty when it can. */
    public static Optional<String> obstacle(Order order) {
        OrderStatus status = order.status();
        if (status.terminal()) {
            return Optional.of("The order is " + status + " and can no longer be changed");
        }
        if (status == OrderStatus.PENDING_REPLACE) {
            return Optional.of("A change of the order is under way; wait for the answer of " + order.venue());
        }
        if (status == OrderStatus.PENDING_CANCEL) {
            return Optional.of("The order is about to be cancelled; place another");
        }
        if (status != OrderStatus.NEW && status != OrderStatus.PARTIALLY_FILLED) {
            return Optional.of("The order is " + status + ": " + order.venue()
                    + " has not said that it has it; wait until it has, or cancel it");
        }
        return unsuited(order);
    }

    private static Optional<String> unsuited(Order order) {
        if (order.type() != OrderType.LIMIT || order.timeInForce() != TimeInForce.GTC) {
            return Optional.of("Only limit orders that rest are changed" + INSTEAD);
        }
        if (order.groupId() != null) {
            return Optional.of("The order is one of a group that cancel each other" + INSTEAD);
        }
        return PART.matcher(order.clientOrderId()).matches()
                ? Optional.of("The order is part of a parent order or of an arbitrage; change or cancel that")
                : Optional.empty();
    }

    /**
     * What is wrong with the terms.
     *
     * @param order an order that may be changed
     * @param wish the terms
     * @param instrument its market
     * @return all errors, empty when the order may get the terms
     */
    public static List<FieldError> errors(Order order, Replacement wish, Instrument instrument) {
        if (wish.shownBy(order.quantity(), order.price())) {
            return List.of(new FieldError("quantity", "nothing would change; give another quantity or price"));
        }
        List<FieldError> errors = new ArrayList<>(OrderRules.validate(wish(order, wish, wish.quantity()), instrument));
        if (wish.quantity().signum() > 0 && wish.quantity().compareTo(order.filledQuantity()) <= 0) {
            errors.add(new FieldError(
                    "quantity",
                    "must be more than the " + plain(order.filledQuantity())
                            + " that are filled already; cancel the order to end it"));
        }
        BigDecimal tick = instrument.tickSize();
        boolean moved = order.price() == null || wish.price().compareTo(order.price()) != 0;
        if (moved && tick.signum() > 0 && wish.price().remainder(tick).signum() != 0) {
            errors.add(new FieldError("price", "must be a multiple of " + plain(tick)));
        }
        BigDecimal notional = wish.quantity().multiply(wish.price());
        if (errors.isEmpty() && notional.compareTo(instrument.minNotional()) < 0) {
            errors.add(new FieldError(
                    "quantity",
                    "would be worth " + plain(notional) + "; " + instrument.venue() + " takes no order below "
                            + plain(instrument.minNotional())));
        }
        return errors;
    }

    /** Whether the change lets more be traded, or closer to the market, so that the risk rules are asked. */
    public static boolean adds(Order order, Replacement wish) {
        BigDecimal price = order.price();
        boolean closer = price == null
                || (order.side() == Side.BUY
                        ? wish.price().compareTo(price) > 0
                        : wish.price().compareTo(price) < 0);
        return closer || wish.quantity().compareTo(order.quantity()) > 0;
    }

    /** The order under those terms as if it were wished anew for that quantity. */
    public static NewOrder wish(Order order, Replacement terms, BigDecimal quantity) {
        return new NewOrder(
                order.portfolioId(),
                order.venue(),
                order.pair(),
                order.side(),
                order.type(),
                quantity,
                terms.price(),
                null,
                order.timeInForce(),
                order.postOnly(),
                order.reduceOnly(),
                null,
                order.agentId(),
                order.decisionId(),
                null,
                order.owner());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
