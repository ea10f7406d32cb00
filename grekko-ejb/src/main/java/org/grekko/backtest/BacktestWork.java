package org.grekko.backtest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.grekko.backtest.domain.Backtest;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.BarsHash;
import org.grekko.backtest.domain.Breakdown;
import org.grekko.backtest.domain.EquityPoint;
import org.grekko.backtest.domain.EquityPoints;
import org.grekko.backtest.domain.Metrics;
import org.grekko.backtest.domain.Misprints;
import org.grekko.backtest.domain.ResultHash;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.ModelPlugin;
import org.jspecify.annotations.Nullable;

/** One attempt at a backtest, from its bars to its figures; the engine is that of the command. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class BacktestWork {
    private static final Logger LOG = System.getLogger(BacktestWork.class.getName());
    private static final int MOST_TRADES = 100_000;
    private static final int MOST_POINTS = 100_000;
    private static final long TELL_NANOS = 500_000_000L;

    private @Nullable String codeVersion;

    @EJB
    private BacktestQueue queue;

    @Inject
    private InstalledModels models;

    @Inject
    private StoredBars stored;

    @Inject
    private PortfolioWork portfolios;

    /**
     * Runs an attempt to its end.
     *
     * @param stopping whether the server stops
     * @return what it brought; empty when it was stopped
     * @throws StoredBars.Unfit when it cannot be run; the message says why
     */
    public Optional<BacktestQueue.Brought> run(BacktestQueue.Attempt attempt, BooleanSupplier stopping) {
        String portfolio = attempt.portfolio();
        LongFunction<Backtest.Watch> watch = total -> watch(attempt, total, stopping);
        return (portfolio == null ? one(attempt, watch) : portfolios.run(portfolio, watch))
                .map(played -> brought(attempt.config(), played));
    }

    private Optional<Played> one(BacktestQueue.Attempt attempt, LongFunction<Backtest.Watch> watch) {
        BacktestConfig config = attempt.config();
        ModelPlugin model = model(config);
        List<BarSeries> bars = stored.read(attempt.venue(), config);
        long total = bars.stream().mapToLong(BarSeries::size).sum();
        return Backtest.run(config, bars, model.create(config.parameters(), bars.size()), watch.apply(total))
                .map(run -> new Played(
                        run,
                        Metrics.of(config, run),
                        BarsHash.of(config.pairs(), bars),
                        ResultHash.of(config, run),
                        List.of(),
                        String.join("; ", Misprints.told(config.pairs(), bars)),
                        null));
    }

    private ModelPlugin model(BacktestConfig config) {
        ModelPlugin model = models.all()
                .find(config.model())
                .orElseThrow(() -> new StoredBars.Unfit("the model " + config.model() + " is not installed any more"));
        if (!model.version().equals(config.version())) {
            throw new StoredBars.Unfit("the model " + config.model() + " is now " + model.version() + ", and "
                    + config.version() + " was asked for; ask again");
        }
        return model;
    }

    /** Tells the row how far it is, twice a second, and hears there whether it was cancelled. */
    private Backtest.Watch watch(BacktestQueue.Attempt attempt, long total, BooleanSupplier stopping) {
        long[] told = {System.nanoTime() - TELL_NANOS};
        return progress -> {
            if (progress.trades() > MOST_TRADES) {
                throw new StoredBars.Unfit("it makes more than " + MOST_TRADES
                        + " trades, the most that are kept; take a shorter time or a longer interval");
            }
            if (System.nanoTime() - told[0] < TELL_NANOS) {
                return !stopping.getAsBoolean();
            }
            told[0] = System.nanoTime();
            return !stopping.getAsBoolean() && queue.progress(attempt, progress.bars(), total);
        };
    }

    private BacktestQueue.Brought brought(BacktestConfig config, Played played) {
        Backtest.Run run = played.run();
        List<EquityPoint> points = EquityPoints.of(run.equity(), MOST_POINTS);
        int closes = run.equity().size();
        Outcome.Figures figures = new Outcome.Figures(
                BarSeries.instant(run.equity().time(0)).minus(config.interval().duration()),
                BarSeries.instant(run.equity().time(closes - 1)),
                run.trades().size(),
                closes,
                points.size(),
                played.metrics(),
                Breakdown.of(config, run));
        Outcome outcome = new Outcome(codeVersion(), played.dataHash(), played.resultHash(), figures);
        return new BacktestQueue.Brought(
                outcome, run.trades(), points, played.sources(), played.remark(), played.portfolio());
    }

    /** Looked up once: the code does not change while the server runs. */
    private synchronized String codeVersion() {
        if (codeVersion == null) {
            try {
                codeVersion = CodeVersion.read();
            } catch (IOException problem) {
                LOG.log(Level.WARNING, "the version of the code cannot be read", problem);
                codeVersion = "unknown";
            }
        }
        return codeVersion;
    }
}
