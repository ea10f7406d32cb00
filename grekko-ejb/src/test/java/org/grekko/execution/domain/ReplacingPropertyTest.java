package org.grekko.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** Orders whose terms are changed while fills, cancels and lost answers come at random, against a twin of plain numbers. */
class ReplacingPropertyTest {
    private static final int SEEDS = 4_000;
    private static final int STEPS = 40;
    private static final List<OrderEvent> EVENTS = List.of(OrderEvent.values());

    @Test
    void everySequenceLeavesAnOrderThatAddsUp() {
        Map<OrderEvent, Integer> done = new HashMap<>();
        Map<OrderStatus, Integer> ends = new HashMap<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Run run = new Run(seed);
            for (int step = 0; step < STEPS && run.twin.ended == null; step++) {
                run.step(run.event(), done);
            }
            ends.merge(run.order.status(), 1, Integer::sum);
        }
        for (OrderEvent event : EVENTS) {
            assertThat(done.getOrDefault(event, 0)).as(event.name()).isGreaterThan(100);
        }
        assertThat(ends.getOrDefault(OrderStatus.FILLED, 0)).isGreaterThan(200);
    }

    private static final class Run {
        private final SplittableRandom dice;
        private final String seed;
        private final ReplacingTwin twin = new ReplacingTwin();
        private Order order;

        Run(long seed) {
            this.seed = "seed " + seed;
            dice = new SplittableRandom(seed);
            NewOrder wish = TestOrders.wish(OrderType.LIMIT, Side.BUY, "100", null);
            order = Order.intended(new UUID(0, seed), wish.withQuantity(BigDecimal.TEN), TestOrders.ACCEPTED);
        }

        /** Any event, those that end an order seldom. */
        private OrderEvent event() {
            OrderEvent event = EVENTS.get(dice.nextInt(EVENTS.size()));
            boolean ends = event == OrderEvent.CANCEL || event == OrderEvent.EXPIRE || event == OrderEvent.REJECT;
            return ends && dice.nextInt(6) > 0 ? OrderEvent.PARTIAL_FILL : event;
        }

        void step(OrderEvent event, Map<OrderEvent, Integer> done) {
            int quantity = dice.nextInt(1, 16);
            int price = dice.nextInt(90, 110);
            int executed = executed(event);
            Order before = order;
            if (twin.undergo(event, quantity, price, executed)) {
                order = after(event, quantity, price, executed);
                done.merge(event, 1, Integer::sum);
            } else {
                assertThatThrownBy(() -> after(event, quantity, price, executed))
                        .as("%s %s in %s", seed, event, before.status())
                        .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
            }
            check(event);
        }

        private int executed(OrderEvent event) {
            int open = twin.quantity - twin.filled;
            return event == OrderEvent.FILL || open < 2 ? open : dice.nextInt(1, open);
        }

        private Order after(OrderEvent event, int quantity, int price, int executed) {
            return switch (event) {
                case REQUEST_REPLACE ->
                    order.replacing(
                            new Replacement(BigDecimal.valueOf(quantity), BigDecimal.valueOf(price)),
                            TestOrders.ACCEPTED);
                case FILL, PARTIAL_FILL ->
                    order.filled(BigDecimal.valueOf(executed), BigDecimal.TEN, BigDecimal.ZERO, TestOrders.ACCEPTED);
                default -> order.after(event, TestOrders.ACCEPTED);
            };
        }

        private void check(OrderEvent event) {
            String when = seed + " after " + event;
            assertThat(order.status()).as(when).isEqualTo(twin.status());
            assertThat(order.quantity()).as(when).isEqualByComparingTo(BigDecimal.valueOf(twin.quantity));
            assertThat(order.price()).as(when).isEqualByComparingTo(BigDecimal.valueOf(twin.price));
            assertThat(order.filledQuantity()).as(when).isEqualByComparingTo(BigDecimal.valueOf(twin.filled));
            assertThat(order.filledQuantity().add(order.remaining())).as(when).isEqualByComparingTo(order.quantity());
            assertThat(order.remaining().signum()).as(when).isNotNegative();
            assertThat(order.leaves())
                    .as(when)
                    .isEqualByComparingTo(order.status().terminal() ? BigDecimal.ZERO : order.remaining());
            Replacement wish = order.replacement();
            assertThat(wish == null ? 0 : wish.quantity().intValue()).as(when).isEqualTo(twin.wishedQuantity);
            assertThat(wish == null ? 0 : wish.price().intValue()).as(when).isEqualTo(twin.wishedPrice);
        }
    }

    @Test
    void anExecutionThatOnlyTheWishedTermsAllowProvesThem() {
        Order order = TestOrders.order(OrderType.LIMIT, Side.BUY, "100");
        BigDecimal two = BigDecimal.valueOf(2);
        assertThat(order.provesReplaced(two)).isFalse();
        Order changing = order.replacing(new Replacement(two, BigDecimal.TEN), order.createdAt());
        assertThat(changing.provesReplaced(BigDecimal.ONE)).isFalse();
        assertThat(changing.provesReplaced(new BigDecimal("1.5"))).isTrue();
        assertThat(changing.provesReplaced(two)).isTrue();
        assertThat(changing.provesReplaced(new BigDecimal("2.1"))).isFalse();
    }
}
