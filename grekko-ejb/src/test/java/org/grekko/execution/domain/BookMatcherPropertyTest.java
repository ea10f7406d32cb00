package org.grekko.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Trade;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random books, trades, orders and cancellations through the matcher and its twin, audited after every step. */
class BookMatcherPropertyTest {
    private static final BookTerms TERMS = new BookTerms(BigDecimal.TEN, new BigDecimal("4"), Duration.ofMillis(50));
    private static final int STEPS = 400;

    @Test
    void theMatcherAgreesWithItsTwinAndNeverFillsBetterOrMoreThanTheMarketOffers() {
        Map<String, Integer> all = new HashMap<>();
        for (long each = 1; each <= 150; each++) {
            Run run = new Run(each);
            for (int step = 0; step < STEPS; step++) {
                run.step();
            }
            run.seen.forEach((what, times) -> all.merge(what, times, Integer::sum));
        }
        assertThat(all.getOrDefault("taken", 0)).isGreaterThan(1_000);
        assertThat(all.getOrDefault("made", 0)).isGreaterThan(1_000);
        assertThat(all.getOrDefault("expired", 0)).isGreaterThan(1_000);
        assertThat(all.getOrDefault("queued", 0)).isGreaterThan(400);
    }

    private static final class Run {
        private final SplittableRandom dice;
        private final String seed;
        private final BookMatcher matcher = new BookMatcher(TERMS);
        private final NaiveBookVenue twin = new NaiveBookVenue(50);
        private final Map<UUID, Order> working = new LinkedHashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private Map<Integer, Integer> bids = new HashMap<>();
        private Map<Integer, Integer> asks = new HashMap<>();
        private Instant now = TestOrders.ACCEPTED;
        private int middle = 100;
        private int count;

        Run(long seed) {
            dice = new SplittableRandom(seed);
            this.seed = "seed " + seed;
        }

        private void step() {
            now = now.plusMillis(dice.nextInt(60));
            switch (dice.nextInt(8)) {
                case 0, 1 -> place();
                case 2 ->
                    working.values().stream().findFirst().ifPresent(oldest -> {
                        if (dice.nextInt(8) == 0) {
                            working.remove(oldest.id());
                        }
                    });
                case 3, 4 -> trade();
                default -> book();
            }
        }

        private void place() {
            OrderType type = one(OrderType.values());
            Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
            boolean limit = type == OrderType.LIMIT;
            BigDecimal price = BigDecimal.valueOf(middle - 6L + dice.nextInt(13));
            boolean conditional = !limit && type != OrderType.MARKET;
            TimeInForce time = conditional ? TimeInForce.GTC : one(TimeInForce.values());
            NewOrder wish = new NewOrder(
                    new UUID(1, 1),
                    "PAPER",
                    TestOrders.PAIR,
                    side,
                    type,
                    size(1 + dice.nextInt(25)),
                    limit ? price : null,
                    conditional ? price : null,
                    time,
                    limit && time == TimeInForce.GTC && dice.nextInt(3) == 0,
                    false,
                    String.format("c%05d", count++),
                    null,
                    null,
                    conditional && dice.nextBoolean() ? new UUID(2, count / 4) : null,
                    "test");
            Order order = Order.of(new UUID(7, count), wish, null, now);
            working.put(order.id(), order);
        }

        private void book() {
            middle += dice.nextInt(3) - 1;
            bids = side(bids, middle - 1, -1);
            asks = side(asks, middle + 1, 1);
            BookSnapshot book = new BookSnapshot("X", TestOrders.PAIR, levels(bids, true), levels(asks, false), now);
            List<String> expected = twin.book(book, list());
            Matched matched = matcher.book(book, list());
            assertThat(said(matched)).as("%s at %s", seed, now).isEqualTo(expected);
            audit(matched, book);
            settle(matched);
        }

        private void trade() {
            Side taker = dice.nextBoolean() ? Side.BUY : Side.SELL;
            BigDecimal price = BigDecimal.valueOf(middle - 2L + dice.nextInt(5));
            Trade trade = new Trade("X", TestOrders.PAIR, taker, price, size(1 + dice.nextInt(30)), now);
            List<String> expected = twin.trade(trade, list());
            Matched matched = matcher.trade(trade, list());
            assertThat(said(matched)).as("%s at %s", seed, now).isEqualTo(expected);
            BigDecimal atPrice = BigDecimal.ZERO;
            for (Execution each : matched.executions()) {
                assertThat(each.price()).as(seed).isEqualByComparingTo(Reach.price(each.order()));
                if (each.price().compareTo(price) == 0) {
                    atPrice = atPrice.add(each.quantity());
                    seen.merge("queued", 1, Integer::sum);
                }
            }
            assertThat(atPrice)
                    .as("%s: never more than was traded at the price", seed)
                    .isLessThanOrEqualTo(trade.quantity());
            settle(matched);
        }

        /** Nobody pays less or gets more than the book, and nobody takes what is not shown. */
        private void audit(Matched matched, BookSnapshot book) {
            for (Side side : Side.values()) {
                List<BookSnapshot.Level> opposite = side == Side.BUY ? book.asks() : book.bids();
                BigDecimal filled = BigDecimal.ZERO;
                for (Execution each : matched.executions()) {
                    if (each.order().side() == side) {
                        filled = filled.add(each.quantity());
                        boolean better = side == Side.BUY
                                ? each.price().compareTo(opposite.get(0).price()) < 0
                                : each.price().compareTo(opposite.get(0).price()) > 0;
                        assertThat(better)
                                .as("%s: better than the book: %s", seed, each)
                                .isFalse();
                        if (each.order().price() != null) {
                            assertThat(Reach.within(
                                            side, each.price(), each.order().price()))
                                    .as(seed)
                                    .isTrue();
                        }
                    }
                }
                assertThat(filled).as("%s: more than is shown", seed).isLessThanOrEqualTo(BookWalk.depth(opposite));
            }
            for (Order order : working.values()) {
                BigDecimal ahead = matcher.ahead(order.id());
                assertThat(ahead == null || ahead.signum() >= 0)
                        .as("%s: queue of %s", seed, order)
                        .isTrue();
            }
        }

        private void settle(Matched matched) {
            for (Execution each : matched.executions()) {
                Order before = Objects.requireNonNull(working.get(each.order().id()), seed);
                Order after = before.filled(each.quantity(), each.price(), each.fee(), each.at());
                assertThat(after.filledQuantity().add(after.remaining())).isEqualByComparingTo(after.quantity());
                assertThat(each.venueTradeId())
                        .isEqualTo(before.clientOrderId() + "-"
                                + before.filledQuantity().stripTrailingZeros().toPlainString());
                working.put(after.id(), after);
            }
            matched.expired().forEach(order -> working.remove(order.id()));
            working.values().removeIf(order -> order.status().terminal());
        }

        private List<String> said(Matched matched) {
            List<String> said = new ArrayList<>();
            for (Execution each : matched.executions()) {
                BigDecimal bps = each.fee()
                        .divide(each.price().multiply(each.quantity()), 8, RoundingMode.HALF_UP)
                        .divide(PaperTerms.BASIS_POINT, 4, RoundingMode.HALF_UP);
                boolean made = bps.compareTo(TERMS.makerFeeBps()) == 0;
                seen.merge(made ? "made" : "taken", 1, Integer::sum);
                said.add(each.order().clientOrderId() + " " + each.price().toPlainString() + " "
                        + NaiveBookVenue.units(each.quantity()) + (made ? " M" : " T"));
            }
            List<String> ends = new ArrayList<>();
            matched.expired().forEach(order -> ends.add(order.clientOrderId() + " expired"));
            seen.merge("expired", ends.size(), Integer::sum);
            return merged(said, ends);
        }

        /** The twin speaks order by order: an end comes after the fills of its order and before those of the next. */
        private static List<String> merged(List<String> fills, List<String> ends) {
            List<String> merged = new ArrayList<>(fills);
            for (String end : ends) {
                int at = 0;
                while (at < merged.size() && merged.get(at).substring(0, 6).compareTo(end.substring(0, 6)) <= 0) {
                    at++;
                }
                merged.add(at, end);
            }
            return merged;
        }

        /** Some sizes stay as they are, so that what was taken stays taken. */
        private Map<Integer, Integer> side(Map<Integer, Integer> before, int best, int step) {
            Map<Integer, Integer> side = new HashMap<>();
            for (int depth = 0; depth < 4; depth++) {
                int price = best + depth * step;
                @Nullable Integer size = before.get(price);
                if (size == null || dice.nextInt(3) == 0) {
                    size = dice.nextInt(18);
                }
                if (size > 0) {
                    side.put(price, size);
                }
            }
            return side;
        }

        private static List<BookSnapshot.Level> levels(Map<Integer, Integer> side, boolean highestFirst) {
            List<BookSnapshot.Level> levels = new ArrayList<>();
            side.forEach((price, size) -> levels.add(new BookSnapshot.Level(BigDecimal.valueOf(price), size(size))));
            levels.sort((one, other) -> highestFirst
                    ? other.price().compareTo(one.price())
                    : one.price().compareTo(other.price()));
            return levels;
        }

        private <T> T one(T[] constants) {
            return constants[dice.nextInt(constants.length)];
        }

        private List<Order> list() {
            return List.copyOf(working.values());
        }

        private static BigDecimal size(int units) {
            return BigDecimal.valueOf(units, 8);
        }
    }
}
