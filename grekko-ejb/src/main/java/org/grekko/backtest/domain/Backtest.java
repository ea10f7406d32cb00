package org.grekko.backtest.domain;

import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Model;

/**
 * The event loop. At each time at which some market has a bar: orders fill at the opens, stops and targets inside the
 * bars, NAV is marked at the closes, and the model decides on all bars that have ended. What it wants fills at the next
 * open of each market, never earlier. Deterministic: no clock, no dice, one thread.
 */
public final class Backtest {
    private static final long MICROS = 1_000_000;

    private final BacktestConfig config;
    private final Timeline timeline;
    private final Model model;
    private final Account account;
    private final EquityCurve equity;

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
     */
    public record Run(List<BacktestTrade> trades, EquityCurve equity) {}

    /**
     * Runs a model over bars from the first to the last.
     *
     * @param config what is run; its pairs are those of the bars
     * @param markets the bars, in the order of the pairs
     * @param model a fresh model
     */
    public static Run run(BacktestConfig config, List<BarSeries> markets, Model model) {
        if (markets.size() != config.pairs().size()) {
            throw new IllegalArgumentException(
                    markets.size() + " series of bars for " + config.pairs().size() + " pairs");
        }
        return new Backtest(config, markets, model).loop();
    }

    private Run loop() {
        long barMicros = config.interval().seconds() * MICROS;
        while (timeline.advance()) {
            account.open(timeline);
            account.inside(timeline);
            double nav = account.nav(timeline);
            equity.add(timeline.time() + barMicros, nav);
            account.orders().want(model.decide(timeline.context(account.exposures(timeline, nav))));
        }
        return new Run(account.trades(), equity);
    }
}
