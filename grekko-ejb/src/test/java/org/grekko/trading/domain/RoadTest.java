package org.grekko.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.agent.domain.RsiReversion;
import org.grekko.agent.domain.SmaCross;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.PaperMatcher;
import org.grekko.execution.domain.PaperTerms;
import org.grekko.execution.event.OrderFilled;
import org.grekko.market.Candle;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.risk.Breaker;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModel;
import org.grekko.risk.domain.Tolerance;
import org.grekko.shared.AssetPair;
import org.grekko.shared.CountedIds;
import org.grekko.shared.Side;
import org.grekko.signal.domain.ConsensusRule;
import org.junit.jupiter.api.Test;

/** Random walks of three pairs through the whole road, audited after every bar. */
class RoadTest {
    private static final List<AssetPair> PAIRS =
            List.of(AssetPair.of("BTC/USD"), AssetPair.of("ETH/USD"), AssetPair.of("SOL/USD"));
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration BAR = Duration.ofHours(4);
    private static final BigDecimal DEPOSIT = new BigDecimal("100000");
    private static final UUID PORTFOLIO = new UUID(3, 3);
    private static final PaperTerms TERMS = new PaperTerms(BigDecimal.TEN, new BigDecimal("5"));

    private final Set<Breaker> breakers = new HashSet<>();
    private final CountedIds ids = new CountedIds();
    private final ListJournal journal = new ListJournal();
    private final Desk desk = new Desk(PORTFOLIO, new PortfolioBook("USD"));

    private Road road() {
        Map<String, Double> sma = Map.of("fast", 5.0, "slow", 20.0, "stopPct", 0.05, "targetPct", 0.1);
        Map<String, Double> rsi =
                Map.of("period", 7.0, "oversold", 35.0, "overbought", 65.0, "stopPct", 0.05, "targetPct", 0.1);
        Panel panel = new Panel(
                List.of(
                        new Trader(new UUID(4, 1), "follower", "sma-cross", sma, List.of(), new BigDecimal("0.4")),
                        new Trader(new UUID(4, 2), "reverter", "rsi-reversion", rsi, List.of(), new BigDecimal("0.4"))),
                (name, parameters) -> name.equals("sma-cross")
                        ? new SmaCross().create(parameters)
                        : new RsiReversion().create(parameters));
        RoadRules rules = new RoadRules(
                "PAPER",
                RiskLimits.defaults(new UUID(8, 8), Tolerance.MODERATE),
                ConsensusRule.DEFAULT,
                () -> breakers,
                BAR,
                new BigDecimal("0.0015"),
                RiskModel.ASSUMED,
                pair -> Conditions.NONE);
        journal.ledger.addAll(desk.book().deposit("PAPER", DEPOSIT, START, ids).entries());
        return new Road(desk, panel, new PaperMatcher(TERMS), rules, journal, ids);
    }

    @Test
    void afterEveryBarTheBooksAddUp() {
        int fills = 0;
        for (long seed = 1; seed <= 12; seed++) {
            RoadTest run = new RoadTest();
            Road road = run.road();
            Instant at = START;
            for (SortedMap<AssetPair, Candle> bars : walk(seed, 400)) {
                road.step(at, at.plus(BAR), bars);
                run.audit("seed " + seed + " at " + at);
                at = at.plus(BAR);
            }
            fills += run.journal.fills.size();
        }
        assertThat(fills).isGreaterThan(1_000);
    }

    @Test
    void theSameBarsGiveTheSameEverything() {
        assertThat(told(5)).isEqualTo(told(5)).isNotEqualTo(told(6));
    }

    @Test
    void underABreakerNothingIsOpenedAndExitsStillWork() {
        Road road = road();
        Instant at = START;
        List<SortedMap<AssetPair, Candle>> walk = walk(7, 600);
        for (int bar = 0; bar < walk.size(); bar++) {
            if (bar == 200) {
                breakers.add(new Breaker(
                        new UUID(9, 9),
                        "GLOBAL",
                        null,
                        BreakerLevel.STANDARD,
                        null,
                        "drill",
                        "test",
                        at,
                        null,
                        List.of(),
                        null,
                        null,
                        null));
            }
            road.step(at, at.plus(BAR), walk.get(bar));
            at = at.plus(BAR);
        }
        Instant killed = START.plus(BAR.multipliedBy(200));
        assertThat(journal.fills)
                .filteredOn(fill -> fill.occurredAt().isAfter(killed.plus(BAR)))
                .isNotEmpty()
                .allMatch(fill -> fill.side() == Side.SELL);
        assertThat(journal.orders.values())
                .filteredOn(order -> order.createdAt().isAfter(killed) && order.side() == Side.BUY)
                .isNotEmpty()
                .allMatch(order -> order.status() == OrderStatus.REJECTED && order.denial() != null);
        assertThat(desk.book().exposure()).isZero();
    }

    @Test
    void noOrderFillsBeforeTheBarAfterItsDecision() {
        Road road = road();
        Instant at = START;
        for (SortedMap<AssetPair, Candle> bars : walk(9, 600)) {
            road.step(at, at.plus(BAR), bars);
            at = at.plus(BAR);
        }
        assertThat(journal.fills).isNotEmpty();
        for (OrderFilled fill : journal.fills) {
            Order order = Objects.requireNonNull(journal.orders.get(fill.orderId()));
            assertThat(fill.occurredAt()).isAfterOrEqualTo(order.createdAt());
        }
    }

    private static List<String> told(long seed) {
        RoadTest run = new RoadTest();
        Road road = run.road();
        Instant at = START;
        for (SortedMap<AssetPair, Candle> bars : walk(seed, 400)) {
            road.step(at, at.plus(BAR), bars);
            at = at.plus(BAR);
        }
        List<String> told = new ArrayList<>();
        run.journal.signals.forEach(each -> told.add(each.toString()));
        run.journal.decisions.forEach(each -> told.add(each.toString()));
        run.journal.orders.values().forEach(each -> told.add(each.toString()));
        run.journal.fills.forEach(each -> told.add(each.toString()));
        run.journal.ledger.forEach(each -> told.add(each.toString()));
        return told;
    }

    private void audit(String moment) {
        BigDecimal worth = DEPOSIT;
        Map<AssetPair, BigDecimal> held = new HashMap<>();
        for (OrderFilled fill : journal.fills) {
            BigDecimal signed =
                    fill.side() == Side.BUY ? fill.quantity() : fill.quantity().negate();
            worth = worth.subtract(signed.multiply(fill.price())).subtract(fill.fee());
            held.merge(fill.pair(), signed, BigDecimal::add);
        }
        assertThat(desk.book().cash()).as(moment).isEqualByComparingTo(worth).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        for (Map.Entry<AssetPair, BigDecimal> each : held.entrySet()) {
            assertThat(desk.held(each.getKey())).as(moment).isEqualByComparingTo(each.getValue());
            assertThat(each.getValue()).as(moment).isGreaterThanOrEqualTo(BigDecimal.ZERO);
            worth = worth.add(each.getValue().multiply(desk.book().markOf(each.getKey())));
        }
        assertThat(desk.book().nav()).as(moment).isEqualByComparingTo(worth);
        for (AssetPair pair : PAIRS) {
            assertThat(Reservations.lockedBase(desk.working(), pair))
                    .as("exits of " + pair + " " + moment)
                    .isLessThanOrEqualTo(desk.held(pair));
        }
        Map<String, BigDecimal> sums = new HashMap<>();
        for (LedgerEntry entry : journal.ledger) {
            sums.merge(entry.transactionId() + entry.asset(), entry.amount(), BigDecimal::add);
        }
        assertThat(sums.values()).as(moment).allMatch(sum -> sum.signum() == 0);
        for (Order order : journal.orders.values()) {
            assertThat(desk.working(order.id()).isPresent())
                    .as(moment + " " + order.clientOrderId())
                    .isNotEqualTo(order.status().terminal());
        }
    }

    private static List<SortedMap<AssetPair, Candle>> walk(long seed, int bars) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<SortedMap<AssetPair, Candle>> walk = new ArrayList<>();
        Map<AssetPair, Double> last = new HashMap<>();
        for (int bar = 0; bar < bars; bar++) {
            SortedMap<AssetPair, Candle> step = new TreeMap<>();
            for (AssetPair pair : PAIRS) {
                double open = last.getOrDefault(pair, 1_000.0) * (1 + (dice.nextDouble() - 0.5) * 0.01);
                double close = open * (1 + (dice.nextDouble() - 0.5) * 0.06);
                double high = Math.max(open, close) * (1 + dice.nextDouble() * 0.03);
                double low = Math.min(open, close) * (1 - dice.nextDouble() * 0.03);
                step.put(
                        pair,
                        new Candle(
                                START.plus(BAR.multipliedBy(bar)),
                                cents(open),
                                cents(high),
                                cents(low),
                                cents(close),
                                1));
                last.put(pair, close);
            }
            walk.add(step);
        }
        return walk;
    }

    private static double cents(double price) {
        return BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
