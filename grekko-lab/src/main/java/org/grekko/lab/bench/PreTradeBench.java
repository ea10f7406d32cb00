package org.grekko.lab.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderEvent;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.lab.Options;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.risk.domain.AccountState;
import org.grekko.risk.domain.Reference;
import org.grekko.risk.domain.Restrictions;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModel;
import org.grekko.risk.domain.Tolerance;
import org.grekko.risk.domain.metrics.Matrix;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.signal.domain.ConsensusRule;
import org.grekko.trading.domain.Conditions;
import org.grekko.trading.domain.Desk;
import org.grekko.trading.domain.RiskGate;
import org.grekko.trading.domain.RoadRules;
import org.grekko.trading.domain.Ruling;

/**
 * The pre-trade check as the desk asks it: {@code PreTradeBench [--symbols N] [--agents N] [--checks N]}. Every symbol is
 * held, 100 orders work, a price moves before each check, and every order passes, so that every rule is asked. Told are
 * percentiles in microseconds of wall time of single checks, after as many to warm up.
 */
public final class PreTradeBench {
    private static final UUID PORTFOLIO = new UUID(3, 3);
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int WORKING = 100;
    private static final double MICROS = 1_000;

    private final Desk desk = new Desk(PORTFOLIO, new PortfolioBook("USD"));
    private final SplittableRandom dice = new SplittableRandom(1);
    private final Deque<Order> working = new ArrayDeque<>();
    private final AssetPair[] pairs;
    private final UUID[] agents;
    private final RoadRules rules;
    private long ids = 1;
    private int approved;

    private PreTradeBench(int symbols, int agents) {
        this.pairs = new AssetPair[symbols];
        this.agents = new UUID[agents];
        Map<String, Integer> places = new HashMap<>();
        desk.book().deposit("PAPER", new BigDecimal("10000000"), START, this::id);
        for (int symbol = 0; symbol < symbols; symbol++) {
            pairs[symbol] = AssetPair.of("C" + symbol + "/USD");
            places.put(pairs[symbol].base(), symbol);
            PositionState flat = PositionState.flat(pairs[symbol]).markedAt(price());
            desk.book().restorePosition(flat.carried(new BigDecimal("50.12345678"), price(), START));
        }
        for (int agent = 0; agent < agents; agent++) {
            this.agents[agent] = new UUID(4, agent);
        }
        Matrix moves = Matrix.of(symbols, (row, column) -> row == column ? 0.0009 : 0.0004);
        this.rules = new RoadRules(
                "PAPER",
                RiskLimits.defaults(new UUID(8, 8), Tolerance.MODERATE),
                ConsensusRule.DEFAULT,
                Set::of,
                Duration.ofMinutes(5),
                new BigDecimal("0.0015"),
                new RiskModel(places, moves),
                pair -> Conditions.NONE);
    }

    /** Prints the figures. */
    public static void main(String[] arguments) {
        Options given = Options.of(arguments, "symbols", "agents", "checks");
        int symbols = given.number("symbols", 50);
        int agents = given.number("agents", 10);
        System.out.println(new PreTradeBench(symbols, agents).run(given.number("checks", 200_000)));
    }

    private Figures run(int checks) {
        Instant at = START;
        long[] nanos = new long[checks];
        for (int check = 0; check < 2 * checks; check++) {
            at = at.plusSeconds(1);
            desk.book().mark(pairs[dice.nextInt(pairs.length)], price());
            RiskGate.Request request = request(at);
            long begun = System.nanoTime();
            Ruling ruling = RiskGate.rule(desk, rules, request);
            nanos[check % checks] = System.nanoTime() - begun;
            keep(ruling, at);
        }
        Arrays.sort(nanos);
        return new Figures()
                .add("symbols", pairs.length)
                .add("agents", agents.length)
                .add("checks", checks)
                .add("approved", approved / 2.0 / checks)
                .add("p50", nanos[checks / 2] / MICROS)
                .add("p999", nanos[checks - checks / 1_000] / MICROS);
    }

    private void keep(Ruling ruling, Instant at) {
        if (ruling instanceof Ruling.Approved passed) {
            approved++;
            Order order = passed.order().placed(id(), at);
            desk.put(order);
            working.add(order);
        }
        if (working.size() > WORKING) {
            desk.put(working.remove().after(OrderEvent.CANCEL, at));
        }
    }

    private RiskGate.Request request(Instant at) {
        int symbol = dice.nextInt(pairs.length);
        UUID agent = agents[dice.nextInt(agents.length)];
        BigDecimal price = desk.book().markOf(pairs[symbol]);
        Reference reference = new Reference(price, price, price, at, price, price);
        NewOrder order = new NewOrder(
                PORTFOLIO,
                "PAPER",
                pairs[symbol],
                Side.BUY,
                OrderType.LIMIT,
                BigDecimal.valueOf(dice.nextLong(1_000_000, 900_000_000), 8),
                price,
                null,
                TimeInForce.GTC,
                false,
                false,
                "B-" + ids,
                agent,
                null,
                null,
                "bench");
        return new RiskGate.Request(
                order, price, new Conditions(AccountState.FREE, reference, null, Restrictions.NONE), at);
    }

    private BigDecimal price() {
        return BigDecimal.valueOf(dice.nextInt(9_000, 11_000), 2);
    }

    private UUID id() {
        return new UUID(1, ids++);
    }
}
