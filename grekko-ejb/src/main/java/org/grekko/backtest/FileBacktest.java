package org.grekko.backtest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.Misprints;
import org.grekko.market.BarFiles;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.shared.AssetPair;
import org.grekko.shared.SystemClock;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;

/**
 * What a command over files is to run.
 *
 * @param plugin the model
 * @param config how; with every parameter
 * @param bars in the order of the config's pairs
 * @param warnings what was read but is worth a word
 */
public record FileBacktest(ModelPlugin plugin, BacktestConfig config, List<BarSeries> bars, List<String> warnings) {
    /** The options that say it. */
    public static final Set<String> OPTIONS = Set.of(
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
            "json");

    /**
     * Reads options and files.
     *
     * @throws IOException when a file cannot be used; the message is fit for a user
     * @throws WrongUsage when an option is wrong
     */
    public static FileBacktest of(Arguments arguments) throws IOException {
        ChosenModel model = ChosenModel.of(arguments.need("model", "names the model to run"), arguments);
        SortedMap<AssetPair, Path> files = files(arguments);
        if (files.isEmpty()) {
            throw new WrongUsage("--bars is missing; it must be PAIR=FILE[,PAIR=FILE]");
        }
        BacktestConfig config = config(arguments, model, List.copyOf(files.keySet()));
        BarFiles reader = new BarFiles("bars", config.interval(), new SystemClock().now());
        List<BarSeries> bars = reader.read(files, config.from(), config.to());
        List<String> warnings = new ArrayList<>(reader.warnings());
        warnings.addAll(Misprints.told(config.pairs(), bars));
        return new FileBacktest(model.plugin(), config, bars, warnings);
    }

    /** The files of bars by pair, sorted by the pairs' names; none when none is named. */
    static SortedMap<AssetPair, Path> files(Arguments arguments) {
        SortedMap<AssetPair, Path> files = new TreeMap<>(BarFiles.named(arguments, "bars"));
        List<String> quotes =
                files.keySet().stream().map(AssetPair::quote).distinct().toList();
        if (quotes.size() > 1) {
            throw new WrongUsage("--bars: NAV is in one asset, and these pairs are quoted in " + quotes
                    + "; name pairs of one quote asset");
        }
        return files;
    }

    private static BacktestConfig config(Arguments arguments, ChosenModel model, List<AssetPair> pairs) {
        BarLength interval = BacktestCommand.interval(arguments);
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
        Arguments.ordered(from, to);
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
}
