package org.grekko.execution.domain.arbitrage;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.grekko.execution.domain.BookWalk;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.shared.Side;

/**
 * Decides what to do next about two legs, from their orders alone, so that a start after a crash decides the same. A leg
 * that is late is cancelled; when both are over, what one executed more than the other is evened out at market, first as
 * the policy says, then on the other venue, and so on in turn.
 */
public final class LegJudge {
    /** How often evening out is tried. */
    public static final int MOST_ATTEMPTS = 4;

    private LegJudge() {}

    /**
     * How the orders stand.
     *
     * @param buy the leg that buys
     * @param sell the leg that sells
     * @param evening orders that evened out so far, the oldest first
     * @param attempts how often evening out was tried, refused attempts included
     */
    public record Legs(Order buy, Order sell, List<Order> evening, int attempts) {
        /** What was bought and not sold; negative when more was sold. */
        public BigDecimal open() {
            BigDecimal open = buy.filledQuantity().subtract(sell.filledQuantity());
            for (Order order : evening) {
                open = order.side() == Side.BUY
                        ? open.add(order.filledQuantity())
                        : open.subtract(order.filledQuantity());
            }
            return open;
        }
    }

    /** What to do next. */
    public sealed interface Step {
        /** Nothing: an answer is awaited. */
        record Wait() implements Step {}

        /** Cancel an order. */
        record Cancel(UUID orderId) implements Step {}

        /** Place a market order that evens out. */
        record Even(String venue, Side side, BigDecimal quantity) implements Step {}

        /** It is over; open is what could not be evened out. */
        record Done(BigDecimal open) implements Step {}
    }

    /**
     * Decides.
     *
     * @param legs the orders
     * @param late whether the time of the legs is up
     * @param policy what is done about an open leg
     * @param lot the smallest quantity that both venues trade; less than that counts as even
     */
    public static Step next(Legs legs, boolean late, OpenLegPolicy policy, BigDecimal lot) {
        for (Order leg : List.of(legs.buy(), legs.sell())) {
            boolean cancelling = leg.status() == OrderStatus.PENDING_CANCEL;
            if (late && !leg.status().terminal() && !cancelling) {
                return new Step.Cancel(leg.id());
            }
        }
        boolean over = legs.buy().status().terminal()
                && legs.sell().status().terminal()
                && legs.evening().stream().allMatch(order -> order.status().terminal());
        if (!over) {
            return new Step.Wait();
        }
        BigDecimal open = legs.open();
        BigDecimal quantity = BookWalk.floor(open.abs(), lot);
        if (quantity.signum() == 0 || legs.attempts() >= MOST_ATTEMPTS) {
            return new Step.Done(open);
        }
        boolean bought = open.signum() > 0;
        boolean asThePolicySays = legs.attempts() % 2 == 0;
        boolean makeUp = (policy == OpenLegPolicy.HEDGE) == asThePolicySays;
        String venue = bought == makeUp ? legs.sell().venue() : legs.buy().venue();
        return new Step.Even(venue, bought ? Side.SELL : Side.BUY, quantity);
    }
}
