package org.grekko.backtest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.grekko.backtest.Arguments.WrongUsage;
import org.grekko.backtest.domain.Backtest;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.Metrics;
import org.grekko.backtest.domain.ResultHash;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Model;
import org.grekko.shared.AssetPair;
import org.grekko.shared.SystemClock;
import org.grekko.shared.TimeOrderedIds;

/** The command {@code ./grekko backtest}: files of bars and a model in, a result out; no server. */
public final class BacktestCommand {
    private static final Set<String> OPTIONS = Set.of(
            "model",
            "bars",
            "interval",
            "param",
            "fee-bps",
            "slippage-bps",
            "cash",
            "from",
            "to",
            "bars-per-year",
            "plugins",
            "portfolio",
            "json");

    private final Arguments arguments;
    private final PrintStream errors;

    private BacktestCommand(Arguments arguments, PrintStream errors) {
        this.arguments = arguments;
        this.errors = errors;
    }

    /** Exits with 0 when all is well, 1 when a file cannot be used, 2 on wrong usage. */
    public static void main(String[] given) {
        System.exit(run(given, System.out, System.err));
    }

    static int run(String[] given, PrintStream out, PrintStream errors) {
        return CommandLine.run(errors, () -> {
            Arguments arguments = Arguments.of(given, OPTIONS);
            if (!arguments.words().isEmpty()) {
                throw new WrongUsage(
                        "backtest does not know '" + arguments.words().get(0) + "'");
            }
            Optional<Path> portfolio = arguments.find("portfolio").map(Path::of);
            if (portfolio.isPresent()) {
                PortfolioCommand.run(portfolio.get(), arguments, out, errors);
            } else {
                new BacktestCommand(arguments, errors).run(out);
            }
            return 0;
        });
    }

    private void run(PrintStream out) throws IOException {
        ChosenModel model = ChosenModel.of(arguments.need("model", "names the model to run"), arguments);
        SortedMap<AssetPair, Path> files = BarFiles.named(arguments);
        if (files.isEmpty()) {
            throw new WrongUsage("--bars is missing; it must be PAIR=FILE[,PAIR=FILE]");
        }
        BacktestConfig config = config(model, List.copyOf(files.keySet()));
        Optional<Path> json = arguments.find("json").map(Path::of);
        BarFiles reader = new BarFiles(config.interval(), new SystemClock().now());
        List<BarSeries> bars = reader.read(files, config.from(), config.to());
        reader.warnings().forEach(each -> errors.println("grekko: " + each));
        Model running = model.plugin().create(model.parameters(), bars.size());
        Backtest.Run run = Backtest.run(config, bars, running);
        Result result = new Result(
                new TimeOrderedIds(new SystemClock()).next(),
                config,
                run,
                Metrics.of(config, run),
                ResultHash.of(config, run));
        if (json.isPresent()) {
            write(result, json.get());
        }
        out.print(ResultTable.of(result));
    }

    private BacktestConfig config(ChosenModel model, List<AssetPair> pairs) {
        BarLength interval = interval(arguments);
        BacktestConfig.Terms terms = new BacktestConfig.Terms(
                arguments.decimal("fee-bps", "10", "0", "1000"),
                arguments.decimal("slippage-bps", "5", "0", "1000"),
                arguments.decimal("cash", "100000", "0.01", "1000000000000"));
        BigDecimal wholeYear = BigDecimal.valueOf(BacktestConfig.barsOfAWholeYear(interval));
        double barsPerYear = arguments
                .decimal("bars-per-year", wholeYear.toPlainString(), "1", "31536000")
                .doubleValue();
        Instant from = arguments.time("from").orElse(null);
        Instant to = arguments.time("to").orElse(null);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new WrongUsage("--from must be before --to");
        }
        return new BacktestConfig(
                model.plugin().name(),
                model.plugin().version(),
                model.parameters(),
                pairs,
                interval,
                terms,
                barsPerYear,
                from,
                to);
    }

    static BarLength interval(Arguments arguments) {
        String text = arguments.need("interval", BarLength.RULE);
        return BarLength.of(text)
                .orElseThrow(() -> new WrongUsage("--interval " + BarLength.RULE + ", not '" + text + "'"));
    }

    private static void write(Result result, Path file) throws IOException {
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
            ResultJson.write(result, to);
        } catch (IOException problem) {
            throw new IOException(
                    "--json " + file + " cannot be written; name a file in a folder that is there", problem);
        }
    }
}
