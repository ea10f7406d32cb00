package org.grekko.trading.arbitrage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.arbitrage.LegJudge;
import org.grekko.execution.domain.arbitrage.OpenLegPolicy;
import org.grekko.shared.Clock;

/** Follows two legs that were sent until they are even: asks for their orders, cancels what is late, evens out. */
public final class PairedLegs {
    private final Desk desk;
    private final Clock clock;
    private final Terms terms;

    /** Where the orders of both venues are placed and looked at. */
    public interface Desk {
        /** The order as it stands in the books. */
        Order order(UUID id);

        /** Asks to cancel a working order; one that is over already is left alone. */
        void cancel(UUID id);

        /**
         * Places a market order that evens out.
         *
         * @param attempt its number, from 0
         * @return the order's id; empty when it was refused before anything was stored
         */
        Optional<UUID> even(LegJudge.Step.Even step, int attempt);

        /** Lets a moment pass before the next look. */
        void rest();
    }

    /**
     * Terms of one trade.
     *
     * @param deadline when a leg that works still is cancelled
     * @param policy what is done about an open leg
     * @param lot the smallest quantity that both venues trade
     */
    public record Terms(Instant deadline, OpenLegPolicy policy, BigDecimal lot) {}

    /** A follower of one trade. */
    public PairedLegs(Desk desk, Clock clock, Terms terms) {
        this.desk = desk;
        this.clock = clock;
        this.terms = terms;
    }

    /**
     * Returns when both legs and everything that evened them out are over.
     *
     * @param buy the order that buys
     * @param sell the order that sells
     * @param known orders that evened out before a crash, the oldest first
     */
    public LegJudge.Legs run(UUID buy, UUID sell, List<UUID> known) {
        List<UUID> evening = new ArrayList<>(known);
        int attempts = evening.size();
        while (true) {
            LegJudge.Legs legs = new LegJudge.Legs(
                    desk.order(buy),
                    desk.order(sell),
                    evening.stream().map(desk::order).toList(),
                    attempts);
            boolean late = !clock.now().isBefore(terms.deadline());
            LegJudge.Step step = LegJudge.next(legs, late, terms.policy(), terms.lot());
            if (step instanceof LegJudge.Step.Done) {
                return legs;
            }
            if (step instanceof LegJudge.Step.Cancel cancel) {
                desk.cancel(cancel.orderId());
            } else if (step instanceof LegJudge.Step.Even even) {
                desk.even(even, attempts).ifPresent(evening::add);
                attempts++;
            }
            desk.rest();
        }
    }
}
