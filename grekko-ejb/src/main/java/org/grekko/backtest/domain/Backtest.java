package org.grekko.backtest.domain;

import java.util.List;
import java.util.Optional;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Model;

/**
 * The event loop. At each time at which some market has a bar: orders fill at the opens, stops and targets inside the
 * bars, NAV is marked at the closes, and the model decides on all bars that have ended. What it wants fills at the next
 * open of each market, never earlier. Deterministic: no clock, no dice, one thread.
 */
public final class Backtest {
    private static final long MICROS = 1_000_000;
    /** How often the watch is asked: seldom enough to cost nothing, often enough to stop at once. */
    private static final int CLOSES_A_LOOK = 1_024;

    private final BacktestConfig config;
    private final Timeline timeline;
    private final Model model;
    private final Account account;
    private final EquityCurve equity;
    private final ExposureMeter exposure = new ExposureMeter();

    private Backtest(BacktestConfig config, List<BarSeries> markets, Model model) {
        this.config = config;
        this.model = model;
        timeline = new Timeline(markets);
        account = new Account(config);
        equity =
                new EquityCurve(markets.stream().mapToInt(BarSeries::size).max().orElse(0));
    }

    /**
     * What a run did.
     *
     * @param trades the executions, by time
     * @param equity NAV at every close
     * @param usage what it took besides
     */
    public record Run(List<BacktestTrade> trades, EquityCurve equity, Usage usage) {}

    /**
     * How far a run is.
     *
     * @param bars bars played
     * @param trades executions so far
     */
    public record Progress(long bars, int trades) {}

    /** Who is asked now and then whether the run shall go on. */
    public interface Watch {
        /** Whether it shall. */
        boolean goOn(Progress progress);
    }

    /**
     * Runs a model over bars from the first to the last.
     *
     * @param config what is run; its pairs are those of the bars
     * @param markets the bars, in the order of the pairs
     * @param model a fresh model
     */
    public static Run run(BacktestConfig config, List<BarSeries> markets, Model model) {
        return run(config, markets, model, progress -> true).orElseThrow();
    }

    /**
     * Runs a model over bars as {@link #run(BacktestConfig, List, Model)} does, as long as the watch lets it.
     *
     * @return what it did; empty when the watch has stopped it
     */
    public static Optional<Run> run(BacktestConfig config, List<BarSeries> markets, Model model, Watch watch) {
        if (markets.size() != config.pairs().size()) {
            throw new IllegalArgumentException(
                    markets.size() + " series of bars for " + config.pairs().size() + " pairs");
        }
        return new Backtest(config, markets, model).loop(watch);
    }

    private Optional<Run> loop(Watch watch) {
        long barMicros = config.interval().seconds() * MICROS;
        while (timeline.advance()) {
            if (equity.size() % CLOSES_A_LOOK == 0 && !watch.goOn(progress())) {
                return Optional.empty();
            }
            account.open(timeline);
            account.inside(timeline);
            double nav = account.nav(timeline);
            equity.add(timeline.time() + barMicros, nav);
            double[] exposures = account.exposures(timeline, nav);
            exposure.add(exposures);
            account.orders().want(model.decide(timeline.context(exposures)));
        }
        return Optional.of(new Run(account.trades(), equity, exposure.usage(account.slippage())));
    }

    private Progress progress() {
        long bars = 0;
        for (int i = 0; i < timeline.markets(); i++) {
            bars += timeline.seen(i);
        }
        return new Progress(bars, account.trades().size());
    }
}
