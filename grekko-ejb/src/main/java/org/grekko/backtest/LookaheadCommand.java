package org.grekko.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.LookaheadCheck;
import org.grekko.backtest.domain.RandomBars;
import org.grekko.market.BarFiles;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.AssetPair;
import org.grekko.shared.SystemClock;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;
import org.grekko.shared.command.CommandLine;

/**
 * The command {@code ./grekko check-lookahead MODEL}: changes the future at random decisions and starts at random later
 * bars, over the bars given or made-up ones, and tells whether a decision changed that must not.
 */
public final class LookaheadCommand {
    private static final Set<String> OPTIONS = Set.of("param", "plugins", "bars", "interval", "rounds", "seed");
    private static final int LEAST_BARS = 600;
    private static final double DEVIATION = 0.02;
    private static final double SHUT = 0.2;

    private final Arguments arguments;
    private final PrintStream out;

    private LookaheadCommand(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /** Exits with 0 when no decision changed, 1 when one did or a file cannot be used, 2 on wrong usage. */
    public static void main(String[] given) {
        System.exit(run(given, System.out, System.err));
    }

    static int run(String[] given, PrintStream out, PrintStream errors) {
        return CommandLine.run(errors, () -> {
            Arguments arguments = Arguments.of(given, OPTIONS);
            if (arguments.words().size() != 1) {
                throw new WrongUsage("name one model to check");
            }
            return new LookaheadCommand(arguments, out).run() ? 0 : 1;
        });
    }

    private boolean run() throws IOException {
        ChosenModel model = ChosenModel.of(arguments.words().get(0), arguments);
        int rounds = arguments.whole("rounds", 50, 1, 100_000);
        int seed = arguments.whole("seed", 1, 0, 999_999_999);
        OptionalInt warmUp = model.plugin().warmUp(model.parameters());
        Random dice = new Random(seed);
        LookaheadCheck check = check(model, warmUp.orElse(0), dice);
        out.println("model     " + model.plugin().name() + " " + model.parameters());
        out.println("decisions " + check.decisionCount() + ", rounds " + rounds + ", seed " + seed);
        boolean blind = future(check, rounds, dice);
        return past(check, warmUp, rounds, dice) && blind;
    }

    private LookaheadCheck check(ChosenModel model, int warmUp, RandomGenerator dice) throws IOException {
        SortedMap<AssetPair, Path> files = FileBacktest.files(arguments);
        BarLength interval = arguments.find("interval").isPresent() || !files.isEmpty()
                ? BacktestCommand.interval(arguments)
                : new BarLength(4 * 3_600);
        List<AssetPair> pairs = new ArrayList<>(files.keySet());
        List<BarSeries> bars = new ArrayList<>();
        if (files.isEmpty()) {
            for (String each : List.of("AAA/USD", "BBB/USD", "CCC/USD")) {
                pairs.add(AssetPair.of(each));
                double shut = bars.isEmpty() ? 0 : SHUT;
                bars.add(RandomBars.of(dice, Math.max(LEAST_BARS, 3 * warmUp), interval, 100, DEVIATION, shut));
            }
        } else {
            bars.addAll(new BarFiles("bars", interval, new SystemClock().now()).read(files, null, null));
        }
        BacktestConfig config = new BacktestConfig(
                model.plugin().name(),
                model.plugin().version(),
                model.parameters(),
                pairs,
                interval,
                new BacktestConfig.Terms(BigDecimal.TEN, BigDecimal.TEN, new BigDecimal("100000")),
                BacktestConfig.barsOfAWholeYear(interval),
                null,
                null);
        return new LookaheadCheck(config, bars, given -> model.plugin().create(model.parameters(), given.size()));
    }

    private boolean future(LookaheadCheck check, int rounds, RandomGenerator dice) {
        for (int i = 0; i < rounds; i++) {
            OptionalInt changed = check.lookahead(dice);
            if (changed.isPresent()) {
                out.println("future    LOOKS AHEAD: decision " + changed.getAsInt()
                        + " changed when only later bars were changed");
                return false;
            }
        }
        out.println("future    no decision changed when every later bar did");
        return true;
    }

    private boolean past(LookaheadCheck check, OptionalInt warmUp, int rounds, RandomGenerator dice) {
        if (warmUp.isEmpty()) {
            out.println("past      the model states no warm-up: what it decides may depend on its whole past");
            return true;
        }
        for (int i = 0; i < rounds; i++) {
            OptionalInt changed = check.memory(warmUp.getAsInt(), dice);
            if (changed.isPresent()) {
                out.println("past      REMEMBERS TOO LONG: decision " + changed.getAsInt()
                        + " depends on bars before its " + warmUp.getAsInt() + " bars of warm-up");
                return false;
            }
        }
        out.println("past      no decision depends on more than " + warmUp.getAsInt() + " bars of warm-up");
        return true;
    }
}
