package org.grekko.lab.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.grekko.execution.Tracked;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.arbitrage.CrossVenue;
import org.grekko.execution.domain.arbitrage.LegJudge;
import org.grekko.execution.domain.arbitrage.OpenLegPolicy;
import org.grekko.execution.domain.arbitrage.Opportunity;
import org.grekko.execution.domain.arbitrage.OpportunityLeg;
import org.grekko.execution.domain.arbitrage.TradeReport;
import org.grekko.execution.domain.arbitrage.WithdrawalCosts;
import org.grekko.lab.simulator.Faults;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.grekko.trading.arbitrage.PairedLegs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two simulated venues whose crowds have different middles, and both legs of an arbitrage between them. */
@SuppressWarnings("NullAway.Init")
class ArbitrageLegsTest {
    private static final BigDecimal LOT = new BigDecimal("0.00001");

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(4);
    private SimulatedLeg cheap;
    private SimulatedLeg dear;

    @BeforeEach
    void open() {
        cheap = new SimulatedLeg("CHEAP", 60_000, Faults.NONE, timer);
        dear = new SimulatedLeg("DEAR", 60_400, Faults.NONE, timer);
    }

    @AfterEach
    void close() {
        cheap.close();
        dear.close();
        timer.shutdownNow();
    }

    /** Both venues' books and couriers, as the follower of a trade sees them. */
    private final class Venues implements PairedLegs.Desk {
        @Override
        public Order order(UUID id) {
            return leg(id).diary().find(id).orElseThrow().order();
        }

        @Override
        public void cancel(UUID id) {
            leg(id).diary().requestCancel(id).ifPresent(leg(id).courier()::cancel);
        }

        @Override
        public Optional<UUID> even(LegJudge.Step.Even step, int attempt) {
            SimulatedLeg leg = step.venue().equals(cheap.name()) ? cheap : dear;
            Tracked tracked = leg.intend(step.side(), step.quantity(), null, "E" + attempt);
            leg.courier().send(tracked);
            return Optional.of(tracked.order().id());
        }

        @Override
        public void rest() {
            cheap.courier().tick();
            dear.courier().tick();
            pause(20);
        }

        private SimulatedLeg leg(UUID id) {
            return cheap.has(id) ? cheap : dear;
        }
    }

    @Test
    void bothLegsFillAndBringWhatTheBooksPromised() throws InterruptedException {
        Opportunity found = opportunity();
        LegJudge.Legs legs = trade(found, OpenLegPolicy.HEDGE, Duration.ofSeconds(10), () -> {});
        assertThat(legs.buy().status()).isEqualTo(OrderStatus.FILLED);
        assertThat(legs.sell().status()).isEqualTo(OrderStatus.FILLED);
        assertThat(legs.open()).isEqualByComparingTo("0");
        assertThat(legs.evening()).isEmpty();
        assertThat(cheap.diary().crimes()).isEmpty();
        // The fee of the purchase is taken in BTC: it is missing there, and counts at the price that was paid.
        BigDecimal cost = found.legs().get(0).notional();
        BigDecimal bought = cheap.simulation().account().free("BTC").subtract(BigDecimal.TEN);
        assertThat(bought).isEqualByComparingTo(found.quantity().multiply(new BigDecimal("0.999")));
        BigDecimal gain = cheap.simulation()
                .account()
                .free("USDT")
                .add(dear.simulation().account().free("USDT"))
                .subtract(new BigDecimal("2000000"));
        assertThat(gain.subtract(cost.movePointLeft(3)).subtract(found.net()).abs())
                .isLessThan(new BigDecimal("0.0001"));
    }

    @Test
    void aRejectedLegIsHedgedWhereItIsMissing() throws InterruptedException {
        Opportunity found = opportunity();
        dear.simulation().account().deposit("BTC", "-10");
        LegJudge.Legs legs = trade(
                found,
                OpenLegPolicy.HEDGE,
                Duration.ofSeconds(10),
                () -> dear.simulation().account().deposit("BTC", "10"));
        assertThat(legs.buy().status()).isEqualTo(OrderStatus.FILLED);
        assertThat(legs.sell().status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(legs.evening()).extracting(Order::venue).containsExactly("DEAR");
        assertThat(legs.evening()).extracting(Order::side).containsExactly(Side.SELL);
        assertThat(legs.open()).isEqualByComparingTo("0");
    }

    @Test
    void aLegThatIsLateIsCancelledAndTheOtherOneClosed() throws InterruptedException {
        Opportunity found = opportunity();
        dear.simulation().exchange().crowdTakes(SimulatedLeg.BTC, Side.SELL, new BigDecimal("2.5"), null);
        dear.simulation().exchange().crowd(SimulatedLeg.BTC, Side.BUY, new BigDecimal("59000"), new BigDecimal("5"));
        Instant begun = Instant.now();
        LegJudge.Legs legs = trade(found, OpenLegPolicy.CLOSE, Duration.ofMillis(700), () -> {});
        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(690));
        assertThat(legs.buy().status()).isEqualTo(OrderStatus.FILLED);
        assertThat(legs.sell().status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(legs.evening()).extracting(Order::venue).containsExactly("CHEAP");
        assertThat(legs.evening()).extracting(Order::side).containsExactly(Side.SELL);
        assertThat(legs.open()).isEqualByComparingTo("0");
        TradeReport report = report(found, legs);
        assertThat(report.realised()).isNegative();
        assertThat(report.latency().add(report.slippage()).add(report.fees()).add(report.partial()))
                .isEqualByComparingTo(report.expected().subtract(report.realised()));
    }

    @Test
    void aPartialFillIsEvenedOut() throws InterruptedException {
        Opportunity found = opportunity();
        dear.simulation().exchange().crowdTakes(SimulatedLeg.BTC, Side.SELL, new BigDecimal("0.75"), null);
        LegJudge.Legs legs = trade(found, OpenLegPolicy.HEDGE, Duration.ofMillis(700), () -> {});
        assertThat(legs.sell().filledQuantity()).isPositive().isLessThan(found.quantity());
        assertThat(legs.evening()).isNotEmpty();
        assertThat(legs.open()).isEqualByComparingTo("0");
    }

    private Opportunity opportunity() {
        return new CrossVenue(SimulatedLeg.BTC, WithdrawalCosts.NONE, null)
                .among(List.of(cheap.market(), dear.market()))
                .get(0);
    }

    private LegJudge.Legs trade(Opportunity found, OpenLegPolicy policy, Duration timeout, Runnable afterSending)
            throws InterruptedException {
        OpportunityLeg buy = found.legs().get(0);
        OpportunityLeg sell = found.legs().get(1);
        assertThat(buy.venue()).isEqualTo("CHEAP");
        Tracked bought = cheap.intend(Side.BUY, buy.quantity(), buy.worstPrice(), "B");
        Tracked sold = dear.intend(Side.SELL, sell.quantity(), sell.worstPrice(), "S");
        CountDownLatch sent = new CountDownLatch(2);
        timer.execute(() -> send(cheap, bought, sent));
        timer.execute(() -> send(dear, sold, sent));
        sent.await();
        afterSending.run();
        PairedLegs.Terms terms = new PairedLegs.Terms(Instant.now().plus(timeout), policy, LOT);
        return new PairedLegs(new Venues(), new SystemClock(), terms)
                .run(bought.order().id(), sold.order().id(), List.of());
    }

    private static void send(SimulatedLeg leg, Tracked tracked, CountDownLatch sent) {
        try {
            leg.courier().send(tracked);
        } finally {
            sent.countDown();
        }
    }

    private static TradeReport report(Opportunity found, LegJudge.Legs legs) {
        return TradeReport.of(
                new TradeReport.Plan(
                        found.quantity(),
                        found.legs().get(0).notional(),
                        found.legs().get(1).notional(),
                        found.fees(),
                        found.withdrawal(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO),
                legs);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
