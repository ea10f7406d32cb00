package org.grekko.backtest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.grekko.backtest.domain.Backtest;
import org.grekko.backtest.domain.BarsHash;
import org.grekko.backtest.domain.Metrics;
import org.grekko.backtest.domain.PortfolioBacktest;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioData;
import org.grekko.backtest.domain.PortfolioHash;
import org.grekko.backtest.domain.PortfolioMarket;
import org.grekko.backtest.domain.PortfolioRun;
import org.grekko.market.DailyValues;
import org.grekko.market.Interval;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.regime.DailySeries;
import org.jspecify.annotations.Nullable;

/** Plays a portfolio over stored bars and indicators; the engine is that of the command. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PortfolioWork {
    @Inject
    private InstalledModels models;

    @Inject
    private StoredBars stored;

    @EJB
    private DailyValues series;

    /**
     * Runs a portfolio to its end.
     *
     * @param text the configuration, as it was accepted
     * @param watch makes whoever is asked whether to go on, given the number of bars
     * @return what was played; empty when it was stopped
     * @throws StoredBars.Unfit when it cannot be run; the message says why
     */
    Optional<Played> run(String text, LongFunction<Backtest.Watch> watch) {
        PortfolioDocument document = document(text);
        PortfolioConfig config = document.config();
        PortfolioData data = data(document);
        long total = data.bars().stream().mapToLong(BarSeries::size).sum();
        return PortfolioBacktest.run(config, data, watch.apply(total)).map(run -> played(config, data, run));
    }

    /** The configuration as it is understood now. */
    PortfolioDocument document(String text) {
        try {
            return PortfolioDocument.of(ConfigValue.parse(text), models.all(), PortfolioDocument.Source.VENUE);
        } catch (ConfigValue.Wrong wrong) {
            throw new StoredBars.Unfit("the configuration cannot be run any more: " + wrong.getMessage());
        }
    }

    /** Where the bars of every market of a configuration are, in the order of its markets. */
    static List<StoredBars.Place> places(PortfolioDocument document) {
        List<StoredBars.Place> places = new ArrayList<>();
        for (PortfolioMarket market : document.config().markets()) {
            String venue = String.valueOf(document.bars().get(market.pair()));
            Interval interval = StoredBars.interval(market.interval())
                    .orElseThrow(() -> new StoredBars.Unfit("no bars of that length are stored of " + market.pair()));
            places.add(new StoredBars.Place(venue, market.pair(), interval));
        }
        return places;
    }

    private PortfolioData data(PortfolioDocument document) {
        PortfolioConfig config = document.config();
        return new PortfolioData(
                stored.read(places(document), config.from(), config.to()),
                daily(document.vix()),
                daily(document.yieldCurve()));
    }

    private DailySeries daily(@Nullable String name) {
        return name == null ? DailySeries.empty() : new DailySeries(series.of(name));
    }

    private static Played played(PortfolioConfig config, PortfolioData data, PortfolioRun run) {
        return new Played(
                run.run(),
                Metrics.of(config, run),
                BarsHash.of(config.pairs(), data),
                PortfolioHash.of(config, run),
                run.sources().stream()
                        .map(sources -> sources.stream()
                                .map(each -> config.models().get(each).name())
                                .toList())
                        .toList(),
                remark(config, run),
                PortfolioReport.of(config, run));
    }

    private static String remark(PortfolioConfig config, PortfolioRun run) {
        return IntStream.range(0, run.leftOut().size())
                .filter(i -> run.leftOut().get(i) > 0)
                .mapToObj(i -> config.pairs().get(i) + ": " + run.leftOut().get(i)
                        + " bars outside the hours or with a misprint were left out")
                .collect(Collectors.joining("; "));
    }
}
