package org.grekko.execution.domain.arbitrage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class ArbitrageLegJudgeTest {
    private static final BigDecimal LOT = new BigDecimal("0.1");

    @Test
    void whatWorksIsAwaitedUntilItIsLateThenCancelled() {
        Order buy = order("A", Side.BUY, "1", "1", false);
        Order sell = order("B", Side.SELL, "1", "0", false);
        LegJudge.Legs legs = new LegJudge.Legs(buy, sell, List.of(), 0);
        assertThat(LegJudge.next(legs, false, OpenLegPolicy.HEDGE, LOT)).isEqualTo(new LegJudge.Step.Wait());
        assertThat(LegJudge.next(legs, true, OpenLegPolicy.HEDGE, LOT)).isEqualTo(new LegJudge.Step.Cancel(sell.id()));
    }

    @Test
    void hedgingMakesUpWhereItIsMissingAndClosingUndoesWhereItWasDone() {
        Order bought = order("A", Side.BUY, "1", "1", false);
        Order unsold = order("B", Side.SELL, "1", "0.3", true);
        assertThat(even(bought, unsold, OpenLegPolicy.HEDGE, 0)).isEqualTo(step("B", Side.SELL, "0.7"));
        assertThat(even(bought, unsold, OpenLegPolicy.CLOSE, 0)).isEqualTo(step("A", Side.SELL, "0.7"));
        assertThat(even(bought, unsold, OpenLegPolicy.CLOSE, 1)).isEqualTo(step("B", Side.SELL, "0.7"));
        Order unbought = order("A", Side.BUY, "1", "0", true);
        Order sold = order("B", Side.SELL, "1", "1", false);
        assertThat(even(unbought, sold, OpenLegPolicy.HEDGE, 0)).isEqualTo(step("A", Side.BUY, "1.0"));
        assertThat(even(unbought, sold, OpenLegPolicy.CLOSE, 0)).isEqualTo(step("B", Side.BUY, "1.0"));
        assertThat(even(unbought, sold, OpenLegPolicy.CLOSE, LegJudge.MOST_ATTEMPTS))
                .isEqualTo(new LegJudge.Step.Done(new BigDecimal("-1")));
    }

    private static LegJudge.Step even(Order buy, Order sell, OpenLegPolicy policy, int attempts) {
        return LegJudge.next(new LegJudge.Legs(buy, sell, List.of(), attempts), true, policy, LOT);
    }

    private static LegJudge.Step step(String venue, Side side, String quantity) {
        return new LegJudge.Step.Even(venue, side, new BigDecimal(quantity));
    }

    @Test
    void thePartsOfALossAlwaysAddUpToIt() {
        for (long seed = 1; seed <= 500; seed++) {
            Random dice = new Random(seed * 0x9E3779B97F4A7C15L);
            Order buy = order("A", Side.BUY, "2", String.valueOf(dice.nextInt(21) / 10.0), true);
            Order sell = order("B", Side.SELL, "2", String.valueOf(dice.nextInt(21) / 10.0), true);
            List<Order> evening = new ArrayList<>();
            if (dice.nextBoolean()) {
                evening.add(order("B", dice.nextBoolean() ? Side.BUY : Side.SELL, "1", "0.5", true));
            }
            TradeReport.Plan plan = new TradeReport.Plan(
                    new BigDecimal("2"),
                    new BigDecimal("200"),
                    BigDecimal.valueOf(200 + dice.nextInt(10)),
                    new BigDecimal("0.4"),
                    new BigDecimal("0.1"),
                    BigDecimal.valueOf(dice.nextInt(9) - 4, 1),
                    BigDecimal.valueOf(dice.nextInt(9) - 4, 1));
            LegJudge.Legs legs = new LegJudge.Legs(buy, sell, evening, evening.size());
            TradeReport report = TradeReport.of(plan, legs);
            assertThat(report.realised()
                            .add(report.latency())
                            .add(report.slippage())
                            .add(report.fees())
                            .add(report.partial()))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(report.expected());
            assertThat(report.open()).as("seed %d", seed).isEqualByComparingTo(legs.open());
        }
    }

    private static Order order(String venue, Side side, String quantity, String filled, boolean cancelled) {
        NewOrder wish = new NewOrder(
                new UUID(0, 1),
                venue,
                AssetPair.of("BTC/USD"),
                side,
                OrderType.LIMIT,
                new BigDecimal(quantity),
                new BigDecimal("100"),
                null,
                TimeInForce.GTC,
                false,
                false,
                "X",
                null,
                null,
                null,
                "test");
        BigDecimal done = new BigDecimal(filled);
        UUID id = new UUID(venue.hashCode(), side == Side.BUY ? 1 : 2);
        Order order = Order.intended(id, wish, Instant.EPOCH).after(OrderEvent.ACCEPT, Instant.EPOCH);
        order = done.signum() == 0
                ? order
                : order.filled(done, new BigDecimal("101"), new BigDecimal("0.02"), Instant.EPOCH);
        return cancelled && !order.status().terminal() ? order.after(OrderEvent.CANCEL, Instant.EPOCH) : order;
    }
}
