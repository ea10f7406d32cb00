package org.grekko.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.execution.domain.OrderType.LIMIT;
import static org.grekko.execution.domain.OrderType.MARKET;
import static org.grekko.execution.domain.OrderType.STOP_LOSS;
import static org.grekko.execution.domain.OrderType.TAKE_PROFIT;
import static org.grekko.shared.Side.BUY;
import static org.grekko.shared.Side.SELL;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** A fee of 10 and a slippage of 5 basis points, against bars of one minute. */
class PaperMatcherTest {
    private static final PaperTerms TERMS = new PaperTerms(BigDecimal.TEN, new BigDecimal("5"));

    private final PaperMatcher matcher = new PaperMatcher(TERMS);

    @Test
    void aMarketOrderFillsAtTheOpenWorseByTheSlippage() {
        Execution buy = only(bar("100", "120", "90", "110"), TestOrders.order(MARKET, BUY, null));
        assertThat(buy.price()).isEqualByComparingTo("100.05");
        assertThat(buy.fee()).isEqualByComparingTo("0.10005");
        Execution sell = only(bar("100", "120", "90", "110"), TestOrders.order(MARKET, SELL, null));
        assertThat(sell.price()).isEqualByComparingTo("99.95");
        assertThat(sell.at()).isEqualTo(TestOrders.ACCEPTED);
    }

    @Test
    void nothingFillsAtAnOpenBeforeItWasAccepted() {
        Bar earlier = new Bar(
                price("100"),
                price("120"),
                price("90"),
                price("110"),
                TestOrders.ACCEPTED.minusSeconds(60),
                TestOrders.ACCEPTED.minusSeconds(1));
        for (OrderType type : OrderType.values()) {
            String price = type == MARKET ? null : "100";
            assertThat(executions(earlier, TestOrders.order(type, SELL, price))).isEmpty();
        }
    }

    @Test
    void aLimitFillsAtItsPriceInsideTheBarAndAtTheOpenWhenThatIsBetter() {
        assertThat(only(bar("100", "101", "94", "96"), TestOrders.order(LIMIT, BUY, "95"))
                        .price())
                .isEqualByComparingTo("95");
        assertThat(only(bar("90", "101", "89", "96"), TestOrders.order(LIMIT, BUY, "95"))
                        .price())
                .isEqualByComparingTo("90");
        assertThat(executions(bar("100", "101", "95.01", "96"), TestOrders.order(LIMIT, BUY, "95")))
                .isEmpty();
    }

    @Test
    void aStopFillsWorseThanItsTriggerAndAtTheOpenAfterAGap() {
        assertThat(only(bar("100", "101", "94", "96"), TestOrders.order(STOP_LOSS, SELL, "95"))
                        .price())
                .isEqualByComparingTo("94.9525");
        assertThat(only(bar("80", "101", "79", "96"), TestOrders.order(STOP_LOSS, SELL, "95"))
                        .price())
                .isEqualByComparingTo("79.96");
    }

    @Test
    void ofStopAndTargetInOneBarTheWorseHappens() {
        UUID group = new UUID(7, 7);
        Order target = TestOrders.order(TAKE_PROFIT, SELL, "110", group);
        Order stop = TestOrders.order(STOP_LOSS, SELL, "95", group);
        List<Execution> executions = executions(bar("100", "111", "94", "96"), target, stop);
        assertThat(executions).hasSize(1);
        assertThat(executions.get(0).order()).isEqualTo(stop);
    }

    @Test
    void ofTwoStopsBothHappenEachAtItsOwnPrice() {
        List<Execution> executions = executions(
                bar("100", "101", "80", "81"),
                TestOrders.order(STOP_LOSS, SELL, "90"),
                TestOrders.order(STOP_LOSS, SELL, "95"));
        assertThat(executions).hasSize(2);
    }

    @Test
    void noExecutionIsEverBetterThanTheBarAllows() {
        for (long seed = 1; seed <= 2_000; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            BigDecimal open = cents(dice, 9_000, 11_000);
            BigDecimal close = cents(dice, 9_000, 11_000);
            BigDecimal high = open.max(close).add(cents(dice, 0, 500));
            BigDecimal low = open.min(close).subtract(cents(dice, 0, 500));
            Bar bar = bar(open.toString(), high.toString(), low.toString(), close.toString());
            OrderType type = List.of(OrderType.values()).get(dice.nextInt(4));
            Side side = dice.nextBoolean() ? BUY : SELL;
            String trigger = type == MARKET ? null : cents(dice, 8_500, 11_500).toString();
            for (Execution each : executions(bar, TestOrders.order(type, side, trigger))) {
                BigDecimal slip = new BigDecimal("0.9995");
                assertThat(each.price())
                        .as("seed %d %s %s", seed, type, side)
                        .isBetween(low.multiply(slip), high.multiply(new BigDecimal("1.0005")));
                if (type == LIMIT) {
                    BigDecimal limit = new BigDecimal(String.valueOf(trigger));
                    assertThat(each.price().compareTo(limit) * (side == BUY ? 1 : -1))
                            .as("seed %d limit", seed)
                            .isLessThanOrEqualTo(0);
                }
                assertThat(each.fee())
                        .as("seed %d fee", seed)
                        .isEqualByComparingTo(each.price().multiply(new BigDecimal("0.001")));
            }
        }
    }

    private Execution only(Bar bar, Order order) {
        List<Execution> executions = executions(bar, order);
        assertThat(executions).hasSize(1);
        return executions.get(0);
    }

    /** As the road does it: first the open, then what is left inside the bar. */
    private List<Execution> executions(Bar bar, Order... orders) {
        List<Order> working = new ArrayList<>(List.of(orders));
        List<Execution> all = new ArrayList<>();
        for (PaperMatcher.Phase phase : PaperMatcher.Phase.values()) {
            List<Execution> executions = matcher.match(working, TestOrders.PAIR, bar, phase);
            executions.forEach(each ->
                    working.removeIf(order -> order.id().equals(each.order().id())));
            all.addAll(executions);
        }
        return all;
    }

    private static BigDecimal cents(SplittableRandom dice, int from, int to) {
        return BigDecimal.valueOf(dice.nextInt(from, to), 2);
    }

    private static BigDecimal price(String text) {
        return new BigDecimal(text);
    }

    private static Bar bar(String open, String high, String low, String close) {
        return new Bar(
                price(open),
                price(high),
                price(low),
                price(close),
                TestOrders.ACCEPTED,
                TestOrders.ACCEPTED.plus(Duration.ofMinutes(1)));
    }
}
