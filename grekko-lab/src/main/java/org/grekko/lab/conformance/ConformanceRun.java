package org.grekko.lab.conformance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.grekko.execution.AmendingVenue;
import org.grekko.execution.Courier;
import org.grekko.execution.Reconciler;
import org.grekko.execution.Tracked;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.UserStreamVenue;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.Replacement;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.market.FeedSubscription;
import org.grekko.market.MarketDataFeed;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.grekko.venue.ApiKey;
import org.grekko.venue.Symbols;
import org.grekko.venue.VenueConnector;
import org.grekko.venue.VenueKit;

/** One run: orders at random from a seed while the scenario's faults strike, then peace, then the comparison. */
public final class ConformanceRun {
    private static final int ACTIONS = 20;
    /** Kraken's ordinary limits would make a run of seconds one of minutes. */
    private static final Map<String, Long> GRANTED = Map.of("PUBLIC-1M", 100_000L, "PRIVATE-20S", 100_000L);

    private static final long SWEEP_NANOS = 250_000_000L;
    private static final long PATIENCE_NANOS = 40_000_000_000L;

    private final Venues venue;
    private final Scenario scenario;
    private final long seed;
    private final ScheduledExecutorService timer;
    private final RandomGenerator dice;
    private final JumpingClock clock = new JumpingClock();
    private boolean jumped;

    /** Our clock, which may jump ahead when nothing is under way, so that nobody waits for a window to pass. */
    private static final class JumpingClock implements Clock {
        private final Clock real = new SystemClock();
        private volatile Duration ahead = Duration.ZERO;

        void jump(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public Instant now() {
            return real.now().plus(ahead);
        }
    }

    /** A run of that scenario under that seed. */
    public ConformanceRun(Venues venue, Scenario scenario, long seed, ScheduledExecutorService timer) {
        this.venue = venue;
        this.scenario = scenario;
        this.seed = seed;
        this.timer = timer;
        this.dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Runs it. */
    public Outcome run() {
        Faults faults = scenario.faults(seed);
        try (Simulation simulation = new Simulation(venue, 0, faults, new SystemClock())) {
            simulation.crowd(seed, 0);
            return against(simulation, faults);
        }
    }

    private Outcome against(Simulation simulation, Faults faults) {
        VenueConnector connector = venue.connector();
        VenueKit kit =
                new VenueKit(connector.siteAt(simulation.address()), new SystemClock(), timer, dice).granted(GRANTED);
        MarketDataFeed feed = connector.feed(kit);
        List<VenueInstrument> instruments = patiently(feed::instruments);
        AssetPair pair = simulation.exchange().listings().get(0).pair();
        TradingVenue account = connector.account(
                kit, new ApiKey(simulation.account().key(), simulation.account().secret()));
        MemoryDiary diary = new MemoryDiary(account.venue(), account.clientIdForm()::wire, clock);
        Symbols symbols = new Symbols(account.venue(), instruments);
        Courier courier = new Courier(account, diary, symbols::of, clock);
        Reconciler reconciler = new Reconciler(courier, diary, clock.now().minus(Duration.ofMinutes(1)), clock);
        reconciler.touch(pair);
        Truth truth = new Truth(simulation, diary, pair);
        BookWatch books = new BookWatch(pair);
        AutoCloseable reports =
                account instanceof UserStreamVenue user ? patiently(() -> user.listen(courier)) : () -> {};
        try (FeedSubscription stream = patiently(() -> feed.stream(Set.of(pair), books))) {
            act(simulation, courier, diary, pair);
            faults.stop();
            long begun = System.nanoTime();
            List<String> problems = new ArrayList<>(peace(simulation, courier, reconciler, truth, books));
            if (!stream.stats().connected()) {
                problems.add("the market stream is down");
            }
            if (!problems.isEmpty()) {
                diary.mismatches().forEach(each -> problems.add("noted: " + each));
            }
            long recovery = (System.nanoTime() - begun) / 1_000_000;
            long struck =
                    faults.struck().values().stream().mapToLong(Long::longValue).sum();
            return new Outcome(venue.venue(), scenario, seed, diary.all().size(), struck, recovery, problems);
        } finally {
            close(reports);
        }
    }

    private void act(Simulation simulation, Courier courier, MemoryDiary diary, AssetPair pair) {
        for (int i = 0; i < ACTIONS; i++) {
            for (int step = 0; step < 4; step++) {
                simulation.step();
            }
            List<Tracked> open = diary.open();
            if (!open.isEmpty() && dice.nextInt(3) == 0) {
                Tracked victim = open.get(dice.nextInt(open.size()));
                diary.requestCancel(victim.order().id()).ifPresent(courier::cancel);
            } else {
                courier.send(diary.intend(wish(simulation, pair, i)));
            }
            List<Tracked> changeable = diary.open();
            if (!changeable.isEmpty() && dice.nextBoolean()) {
                amend(changeable.get(dice.nextInt(changeable.size())), courier, diary);
            }
            courier.tick();
        }
    }

    /** Other terms for an order, where it and its venue allow them. */
    private void amend(Tracked tracked, Courier courier, MemoryDiary diary) {
        Order order = tracked.order();
        BigDecimal price = order.price();
        if (price == null || !(courier.venue() instanceof AmendingVenue amending)) {
            return;
        }
        BigDecimal quantity = order.quantity().add(BigDecimal.valueOf(dice.nextInt(40) - 20, 3));
        Replacement both = new Replacement(quantity, price.add(BigDecimal.valueOf(dice.nextInt(300) - 150)));
        Replacement smaller = new Replacement(
                order.filledQuantity().add(order.remaining().movePointLeft(1).setScale(3, RoundingMode.UP)), price);
        Stream.of(both, smaller)
                .filter(wish -> wish.quantity().signum() > 0 && !wish.shownBy(order.quantity(), price))
                .filter(wish -> amending.objection(order, wish).isEmpty())
                .findFirst()
                .flatMap(wish -> diary.requestReplace(order.id(), wish))
                .ifPresent(courier::amend);
    }

    private NewOrder wish(Simulation simulation, AssetPair pair, int number) {
        Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
        boolean market = dice.nextInt(3) == 0;
        BigDecimal best = simulation.exchange().levels(pair, side, 1).get(0)[0];
        BigDecimal away = BigDecimal.valueOf(dice.nextInt(400) - 100);
        BigDecimal price = side == Side.BUY ? best.subtract(away) : best.add(away);
        BigDecimal quantity = BigDecimal.valueOf(1 + dice.nextInt(60), 3);
        return MemoryDiary.wish(
                venue.venue(),
                pair,
                side,
                quantity,
                market ? null : price,
                "G" + Long.toString(seed, 36) + "-" + number);
    }

    /** Nothing goes wrong any more: waits until everything agrees or patience ends, and sweeps now and then. */
    private List<String> peace(
            Simulation simulation, Courier courier, Reconciler reconciler, Truth truth, BookWatch books) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        long nextSweep = System.nanoTime();
        List<String> problems = List.of("never compared");
        while (System.nanoTime() < deadline) {
            simulation.step();
            pause(20);
            courier.tick();
            List<String> doubts = List.of();
            if (System.nanoTime() >= nextSweep) {
                nextSweep = System.nanoTime() + SWEEP_NANOS;
                doubts = swept(courier, reconciler);
            }
            problems = new ArrayList<>(doubts);
            problems.addAll(truth.problems());
            problems.addAll(books.problems(simulation));
            if (problems.isEmpty()) {
                return problems;
            }
        }
        return problems;
    }

    /** Compares once; when orders are in doubt, our clock jumps over the time in which they might still arrive. */
    private List<String> swept(Courier courier, Reconciler reconciler) {
        try {
            if (!reconciler.sweep().agrees() && !jumped) {
                clock.jump(courier.venue().sendWindow().plusSeconds(1));
                jumped = true;
            }
            return List.of();
        } catch (VenueException notYet) {
            return List.of("the comparison failed: " + notYet.getMessage());
        }
    }

    private static <T> T patiently(Supplier<T> work) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                return work.get();
            } catch (VenueException again) {
                if (System.nanoTime() > deadline) {
                    throw again;
                }
                pause(50);
            }
        }
    }

    private static void close(AutoCloseable reports) {
        try {
            reports.close();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
