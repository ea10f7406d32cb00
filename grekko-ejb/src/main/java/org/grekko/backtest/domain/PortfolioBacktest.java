package org.grekko.backtest.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.grekko.model.domain.portfolio.DrawdownGuard;
import org.grekko.model.domain.regime.RegimeState;
import org.grekko.model.domain.regime.RegimeTimeline;

/**
 * The event loop of a portfolio. From boundary to boundary: orders fill as markets open, stops and targets work inside
 * bars, and at the boundary NAV is marked and the desk decides on all bars that have ended. Deterministic: no clock, no
 * dice, one thread.
 */
public final class PortfolioBacktest {
    private static final long MICROS = 1_000_000;
    /** How often the watch is asked. */
    private static final int DECISIONS_A_LOOK = 256;

    private final List<MarketBars> markets = new ArrayList<>();
    private final PortfolioClock clock;
    private final PortfolioAccount account;
    private final PortfolioDesk desk;
    private final RegimeFeed regimes;
    private final PortfolioData data;
    private final List<Boolean> active;
    private final Consumer<Boundary> told;
    private final RegimeTimeline timeline = new RegimeTimeline();
    private final EquityCurve equity;
    private final ExposureMeter exposure = new ExposureMeter();
    private final AttributionRecorder attribution;
    private final List<PortfolioRun.DrawdownChange> drawdowns = new ArrayList<>();

    private PortfolioBacktest(PortfolioConfig config, PortfolioData data, Consumer<Boundary> told) {
        this.told = told;
        for (int i = 0; i < config.markets().size(); i++) {
            markets.add(MarketBars.of(config.markets().get(i), data.bars().get(i), config.step()));
        }
        clock = new PortfolioClock(markets, config.step().seconds() * MICROS);
        account = new PortfolioAccount(config);
        desk = new PortfolioDesk(config, clock, false);
        regimes = new RegimeFeed(config);
        this.data = data;
        active = Collections.nCopies(config.models().size(), true);
        equity = new EquityCurve(
                markets.stream().mapToInt(each -> each.bars().size()).max().orElse(0));
        attribution = new AttributionRecorder(config, account.sleeves());
    }

    /**
     * Runs a portfolio from the first bar to the last.
     *
     * @param config what is run
     * @param data what it is run over
     * @throws IllegalArgumentException when there are not as many series of bars as markets
     */
    public static PortfolioRun run(PortfolioConfig config, PortfolioData data) {
        return run(config, data, any -> {}, progress -> true).orElseThrow();
    }

    /**
     * Runs a portfolio as {@link #run(PortfolioConfig, PortfolioData)} does, as long as the watch lets it.
     *
     * @return what it did; empty when the watch has stopped it
     */
    public static Optional<PortfolioRun> run(PortfolioConfig config, PortfolioData data, Backtest.Watch watch) {
        return run(config, data, any -> {}, watch);
    }

    /**
     * What a boundary of a run was decided on, and what was decided.
     *
     * @param time the boundary, in microseconds since 1970
     * @param account the account as it was then, which goes on
     * @param before what the desk carried from the decision before
     * @param decision what was decided
     */
    record Boundary(long time, PortfolioAccount account, DeskMemory before, PortfolioDecision decision) {}

    /** Runs a portfolio, tells of every decision before it is traded, and asks the watch whether to go on. */
    static Optional<PortfolioRun> run(
            PortfolioConfig config, PortfolioData data, Consumer<Boundary> told, Backtest.Watch watch) {
        if (data.bars().size() != config.markets().size()) {
            throw new IllegalArgumentException(data.bars().size() + " series of bars for "
                    + config.markets().size() + " markets");
        }
        return new PortfolioBacktest(config, data, told).loop(watch);
    }

    private Optional<PortfolioRun> loop(Backtest.Watch watch) {
        while (clock.advance()) {
            if (equity.size() % DECISIONS_A_LOOK == 0 && !watch.goOn(progress())) {
                return Optional.empty();
            }
            account.play(clock);
            if (clock.anyEnded()) {
                decide();
            }
        }
        return Optional.of(new PortfolioRun(
                new Backtest.Run(account.trades(), equity, exposure.usage(account.slippage())),
                account.sources(),
                timeline.changes(),
                drawdowns,
                attribution.all(),
                desk.cappedDecisions(),
                markets.stream().map(MarketBars::leftOut).toList()));
    }

    private Backtest.Progress progress() {
        long bars = 0;
        for (int i = 0; i < clock.markets(); i++) {
            bars += clock.ended(i);
        }
        return new Backtest.Progress(bars, account.trades().size());
    }

    private void decide() {
        double nav = account.nav(clock);
        equity.add(clock.now(), nav);
        double[] held = account.exposures(clock, nav);
        exposure.add(held);
        attribution.take(clock, account, nav);
        RegimeState regime = regimes.at(clock, data);
        timeline.add(regime);
        double before = desk.drawdown().factor();
        DeskMemory memory = desk.memory();
        PortfolioDecision decision = desk.decide(
                clock, new PortfolioDesk.View(regime, nav, held, account.sleeves(), account.takeClosed(), active));
        told.accept(new Boundary(clock.now(), account, memory, decision));
        account.take(decision, desk.outputs());
        DrawdownGuard after = desk.drawdown();
        if (after.factor() != before) {
            drawdowns.add(new PortfolioRun.DrawdownChange(clock.now(), after));
        }
    }
}
