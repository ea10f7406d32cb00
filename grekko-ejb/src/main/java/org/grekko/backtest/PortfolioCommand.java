package org.grekko.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.grekko.backtest.domain.Metrics;
import org.grekko.backtest.domain.PortfolioBacktest;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioData;
import org.grekko.backtest.domain.PortfolioHash;
import org.grekko.backtest.domain.PortfolioMarket;
import org.grekko.backtest.domain.PortfolioRun;
import org.grekko.market.BarFiles;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.SystemClock;
import org.grekko.shared.TimeOrderedIds;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.CommandLine;

/** The command {@code ./grekko backtest --portfolio FILE}: several models over several markets; no server. */
final class PortfolioCommand {
    private static final Set<String> OPTIONS = Set.of("portfolio", "plugins", "json", "from", "to");

    private PortfolioCommand() {}

    static void run(Path file, Arguments arguments, PrintStream out, PrintStream errors) throws IOException {
        arguments.only(OPTIONS, "the file of --portfolio says it");
        PortfolioFile portfolio = PortfolioFile.read(file, ChosenModel.installed(arguments));
        PortfolioConfig config = within(portfolio.config(), arguments);
        PortfolioData data = data(portfolio, config, errors);
        PortfolioRun run = PortfolioBacktest.run(config, data);
        PortfolioResult result = new PortfolioResult(
                new TimeOrderedIds(new SystemClock()).next(),
                config,
                run,
                Metrics.of(config, run),
                PortfolioHash.of(config, run));
        Optional<Path> json = arguments.find("json").map(Path::of);
        if (json.isPresent()) {
            CommandLine.json(json.get(), to -> PortfolioJson.write(result, to));
        }
        out.print(PortfolioTable.of(result));
    }

    /** The times of the command come before those of the file. */
    private static PortfolioConfig within(PortfolioConfig config, Arguments arguments) {
        Instant from = arguments.time("from").orElse(config.from());
        Instant to = arguments.time("to").orElse(config.to());
        Arguments.ordered(from, to);
        return new PortfolioConfig(
                config.markets(),
                config.models(),
                config.step(),
                config.terms(),
                config.limits(),
                config.regimes(),
                config.barsPerYear(),
                from,
                to);
    }

    private static PortfolioData data(PortfolioFile portfolio, PortfolioConfig config, PrintStream errors)
            throws IOException {
        List<BarSeries> bars = new ArrayList<>();
        Instant now = new SystemClock().now();
        for (PortfolioMarket market : config.markets()) {
            BarFiles reader = new BarFiles("bars", market.interval(), now);
            Path file = portfolio.bars().get(market.pair());
            bars.addAll(reader.read(new TreeMap<>(Map.of(market.pair(), file)), config.from(), config.to()));
            reader.warnings().forEach(each -> errors.println("grekko: " + each));
        }
        return new PortfolioData(bars, DailyFile.read(portfolio.vix()), DailyFile.read(portfolio.yieldCurve()));
    }
}
