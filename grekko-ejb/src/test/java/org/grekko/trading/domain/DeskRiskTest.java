package org.grekko.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.risk.domain.Limit;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModel;
import org.grekko.risk.domain.Tolerance;
import org.grekko.risk.domain.metrics.Matrix;
import org.grekko.shared.AssetPair;
import org.grekko.shared.CountedIds;
import org.grekko.shared.Side;
import org.grekko.signal.domain.ConsensusRule;
import org.grekko.trading.DeskTurns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sums that follow every change against a twin that adds everything up anew. */
class DeskRiskTest {
    private static final UUID PORTFOLIO = new UUID(3, 3);
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final BigDecimal COST = new BigDecimal("0.0015");
    private static final int PORTFOLIOS = 1_000;
    private static final Pattern ESTIMATES = Pattern.compile("(CONCENTRATION|CORRELATION|VAR_LIMIT) .*");
    private static final String[] ASSETS = {"BTC", "ETH", "SOL", "EUR", "XRP", "ADA"};

    private final CountedIds ids = new CountedIds();
    private final Desk desk = new Desk(PORTFOLIO, new PortfolioBook("USD"));

    @Test
    void ofAThousandPortfoliosTheTwinRefusesTheSameForTheSameReasonAndNumbers() {
        Map<String, Integer> answers = new HashMap<>();
        for (long seed = 1; seed <= PORTFOLIOS; seed++) {
            new DeskRiskTest().live(new SplittableRandom(seed), "seed " + seed, answers);
        }
        assertThat(answers)
                .containsKeys(
                        "approved",
                        "POSITION_LIMIT",
                        "TOTAL_EXPOSURE",
                        "CONCENTRATION",
                        "CRYPTO_SHARE",
                        "CORRELATION",
                        "VAR_LIMIT",
                        "NOTHING_TO_SELL");
    }

    private void live(SplittableRandom dice, String seed, Map<String, Integer> answers) {
        desk.book().deposit("PAPER", BigDecimal.valueOf(dice.nextInt(1_000, 5_000)), NOW, ids);
        RoadRules rules = rules(limits(dice), model(dice));
        List<Order> orders = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            AssetPair pair = AssetPair.of(ASSETS[dice.nextInt(ASSETS.length)] + "/USD");
            switch (dice.nextInt(4)) {
                case 0 -> desk.book().mark(pair, number(dice, 1, 20_000));
                case 1 -> hold(pair, dice);
                case 2 -> end(orders, dice);
                default -> {
                    RiskGate.Request request = new RiskGate.Request(
                            wish(pair, dice), number(dice, 50, 20_000), Conditions.NONE, NOW.plusSeconds(step));
                    String twin = PlainTwin.answer(desk, rules, request);
                    Ruling ruling = RiskGate.rule(desk, rules, request);
                    same(answer(ruling), twin, seed);
                    answers.merge(twin.replaceFirst(" .*", ""), 1, Integer::sum);
                    if (ruling instanceof Ruling.Approved approved) {
                        Order placed = approved.order().placed(ids.next(), NOW.plusSeconds(step));
                        desk.put(placed);
                        orders.add(placed);
                    }
                }
            }
        }
    }

    /** Money is the same to the last digit, estimates to the sixth. */
    private static void same(String answer, String twin, String seed) {
        if (!ESTIMATES.matcher(twin).matches()) {
            assertThat(answer).as(seed).isEqualTo(twin);
            return;
        }
        List<String> mine = List.of(answer.split(" ", -1));
        List<String> its = List.of(twin.split(" ", -1));
        assertThat(mine.get(0)).as(seed).isEqualTo(its.get(0));
        assertThat(mine.get(2)).as(seed).isEqualTo(its.get(2));
        assertThat(Double.parseDouble(mine.get(1)))
                .as(seed)
                .isCloseTo(Double.parseDouble(its.get(1)), withinPercentage(1e-4));
    }

    private void hold(AssetPair pair, SplittableRandom dice) {
        BigDecimal mark = number(dice, 1, 20_000);
        PositionState flat = PositionState.flat(pair).markedAt(mark);
        desk.book().restorePosition(flat.carried(number(dice, 1, 500), mark, NOW));
    }

    private void end(List<Order> orders, SplittableRandom dice) {
        if (!orders.isEmpty()) {
            Order ended = orders.remove(dice.nextInt(orders.size()));
            desk.put(ended.after(OrderEvent.CANCEL, NOW));
        }
    }

    private static NewOrder wish(AssetPair pair, SplittableRandom dice) {
        Side side = dice.nextInt(4) == 0 ? Side.SELL : Side.BUY;
        boolean limit = dice.nextBoolean();
        BigDecimal price = limit && side == Side.BUY ? number(dice, 50, 20_000) : null;
        return order(pair, side, number(dice, 1, 900), price);
    }

    private static NewOrder order(AssetPair pair, Side side, BigDecimal quantity, @Nullable BigDecimal price) {
        return new NewOrder(
                PORTFOLIO,
                "PAPER",
                pair,
                side,
                price == null ? OrderType.MARKET : OrderType.LIMIT,
                quantity,
                price,
                null,
                TimeInForce.GTC,
                false,
                false,
                "c",
                null,
                null,
                null,
                "test");
    }

    @Test
    void sixtyFourAtOnceNeverPassALimitTogether() throws Exception {
        desk.book().deposit("PAPER", new BigDecimal("1000"), NOW, ids);
        RoadRules rules = rules(RiskLimits.defaults(new UUID(8, 8), Tolerance.MODERATE), RiskModel.ASSUMED);
        DeskTurns turns = new DeskTurns();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(64);
        List<Future<String>> answers = new ArrayList<>();
        for (int thread = 0; thread < 64; thread++) {
            String quantity = "0." + (200 + thread);
            answers.add(pool.submit(() -> {
                start.await();
                Runnable over = turns.take(PORTFOLIO);
                try {
                    return answer(enter(rules, quantity));
                } finally {
                    over.run();
                }
            }));
        }
        start.countDown();
        int approved = 0;
        for (Future<String> each : answers) {
            String answer = each.get(30, TimeUnit.SECONDS);
            approved += answer.equals("approved") ? 1 : 0;
            assertThat(answer).matches("approved|POSITION_LIMIT .*");
        }
        pool.shutdown();
        assertThat(approved).isBetween(1, 2);
        assertThat(Reservations.totalExposure(desk)).isLessThanOrEqualTo(new BigDecimal("500"));
    }

    private Ruling enter(RoadRules rules, String quantity) {
        NewOrder wish = order(AssetPair.of("BTC/USD"), Side.BUY, new BigDecimal(quantity), new BigDecimal("1000"));
        Ruling ruling =
                RiskGate.rule(desk, rules, new RiskGate.Request(wish, new BigDecimal("1000"), Conditions.NONE, NOW));
        if (ruling instanceof Ruling.Approved approved) {
            desk.put(approved.order().placed(ids.next(), NOW));
        }
        return ruling;
    }

    @Test
    void aPictureThatDiffersIsFound() {
        desk.book().deposit("PAPER", new BigDecimal("1000"), NOW, ids);
        Desk same = new Desk(PORTFOLIO, new PortfolioBook("USD"));
        same.book().deposit("PAPER", new BigDecimal("1000.00"), NOW, ids);
        assertThat(PictureCheck.difference(desk, same)).isEmpty();
        same.book().mark(AssetPair.of("BTC/USD"), BigDecimal.TEN);
        assertThat(PictureCheck.difference(desk, same)).isEmpty();
        desk.put(Order.of(
                new UUID(0, 1), order(AssetPair.of("BTC/USD"), Side.BUY, BigDecimal.ONE, BigDecimal.TEN), null, NOW));
        assertThat(PictureCheck.difference(desk, same))
                .hasValueSatisfying(words -> assertThat(words).startsWith("open order"));
        same.book().deposit("PAPER", BigDecimal.ONE, NOW, ids);
        assertThat(PictureCheck.difference(desk, same))
                .hasValueSatisfying(words -> assertThat(words).startsWith("cash"));
    }

    private static String answer(Ruling ruling) {
        if (ruling instanceof Ruling.Refused refused) {
            Denial denial = refused.denial();
            return denial.reason() + " " + denial.value() + " " + denial.limit();
        }
        return "approved";
    }

    private static RoadRules rules(RiskLimits limits, RiskModel model) {
        return new RoadRules(
                "PAPER",
                limits,
                ConsensusRule.DEFAULT,
                Set::of,
                Duration.ofMinutes(5),
                COST,
                model,
                pair -> Conditions.NONE);
    }

    private static RiskLimits limits(SplittableRandom dice) {
        RiskLimits limits = RiskLimits.defaults(new UUID(8, 8), Tolerance.MODERATE);
        Limit[] some = {
            Limit.MAX_POSITION_FRACTION,
            Limit.MAX_EXPOSURE_FRACTION,
            Limit.MAX_CONCENTRATION,
            Limit.MAX_CRYPTO_FRACTION,
            Limit.MAX_CORRELATED_FRACTION,
            Limit.MAX_VAR_FRACTION
        };
        for (Limit each : some) {
            int percent = dice.nextInt(3) == 0 ? 100 : dice.nextInt(2, 60);
            limits = limits.with(each, BigDecimal.valueOf(percent, 2));
        }
        return limits;
    }

    private static RiskModel model(SplittableRandom dice) {
        int known = dice.nextInt(ASSETS.length);
        double[][] loads = new double[known][3];
        Map<String, Integer> places = new HashMap<>();
        for (int asset = 0; asset < known; asset++) {
            places.put(ASSETS[asset], asset);
            for (int factor = 0; factor < 3; factor++) {
                loads[asset][factor] = dice.nextDouble(-0.01, 0.05);
            }
        }
        return new RiskModel(
                places,
                Matrix.of(
                        known,
                        (row, column) -> loads[row][0] * loads[column][0]
                                + loads[row][1] * loads[column][1]
                                + loads[row][2] * loads[column][2]));
    }

    private static BigDecimal number(SplittableRandom dice, int from, int to) {
        return BigDecimal.valueOf(dice.nextInt(from, to), 2);
    }
}
