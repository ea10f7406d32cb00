package org.grekko.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
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
    private static final List<AssetPair> MADE_UP =
            Stream.of("AAA/USD", "BBB/USD", "CCC/USD").map(AssetPair::of).toList();

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
        Random dice = new Random(seed);
        LookaheadTrial trial = trial(model, dice);
        out.println("model     " + model.plugin().name() + " " + model.parameters());
        out.println("decisions " + trial.check().decisionCount() + ", rounds " + rounds + ", seed " + seed);
        boolean blind = future(trial, rounds, dice);
        return past(trial, rounds, dice) && blind;
    }

    private LookaheadTrial trial(ChosenModel model, RandomGenerator dice) throws IOException {
        SortedMap<AssetPair, Path> files = FileBacktest.files(arguments);
        BarLength interval = arguments.find("interval").isPresent() || !files.isEmpty()
                ? BacktestCommand.interval(arguments)
                : new BarLength(4 * 3_600);
        List<AssetPair> pairs = files.isEmpty() ? MADE_UP : List.copyOf(files.keySet());
        int warmUp = model.plugin().warmUp(model.parameters()).orElse(0);
        List<BarSeries> bars = files.isEmpty()
                ? LookaheadTrial.madeUp(pairs.size(), warmUp, interval, dice)
                : List.copyOf(new BarFiles("bars", interval, new SystemClock().now()).read(files, null, null));
        return LookaheadTrial.of(model.plugin(), model.parameters(), pairs, interval, bars);
    }

    private boolean future(LookaheadTrial trial, int rounds, RandomGenerator dice) {
        OptionalInt changed = trial.future(rounds, dice);
        out.println(
                changed.isPresent()
                        ? "future    LOOKS AHEAD: decision " + changed.getAsInt()
                                + " changed when only later bars were changed"
                        : "future    no decision changed when every later bar did");
        return changed.isEmpty();
    }

    private boolean past(LookaheadTrial trial, int rounds, RandomGenerator dice) {
        OptionalInt warmUp = trial.warmUp();
        if (warmUp.isEmpty()) {
            out.println("past      the model states no warm-up: what it decides may depend on its whole past");
            return true;
        }
        OptionalInt changed = trial.past(rounds, dice);
        out.println(
                changed.isPresent()
                        ? "past      REMEMBERS TOO LONG: decision " + changed.getAsInt()
                                + " depends on bars before its " + warmUp.getAsInt() + " bars of warm-up"
                        : "past      no decision depends on more than " + warmUp.getAsInt() + " bars of warm-up");
        return changed.isEmpty();
    }
}
