package org.grekko.optimisation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grekko.backtest.FileBacktest;
import org.grekko.optimisation.domain.Search;
import org.grekko.optimisation.domain.SearchSpace;
import org.grekko.optimisation.domain.Setting;
import org.grekko.optimisation.domain.Study;
import org.grekko.optimisation.domain.Unsearchable;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;
import org.grekko.shared.command.CommandLine;

/** The command {@code ./grekko backtest --search WAY}: many backtests with parameters out of ranges; no server. */
public final class OptimiseCommand {
    private static final Set<String> OWN =
            Set.of("search", "constraint", "evaluations", "workers", "seed", "holdout", "windows", "top");
    private static final int MOST_EVALUATIONS = 10_000;

    private final Arguments arguments;

    private OptimiseCommand(Arguments arguments) {
        this.arguments = arguments;
    }

    /** Exits with 0 when all is well, 1 when a file cannot be used, 2 on wrong usage. */
    public static void main(String[] given) {
        System.exit(run(given, System.out, System.err));
    }

    static int run(String[] given, PrintStream out, PrintStream errors) {
        return CommandLine.run(errors, () -> {
            Set<String> options =
                    Stream.concat(FileBacktest.OPTIONS.stream(), OWN.stream()).collect(Collectors.toSet());
            Arguments arguments = Arguments.of(given, options);
            if (!arguments.words().isEmpty()) {
                throw new WrongUsage(
                        "backtest does not know '" + arguments.words().get(0) + "'");
            }
            new OptimiseCommand(arguments).run(out, errors);
            return 0;
        });
    }

    private void run(PrintStream out, PrintStream errors) throws IOException {
        Study.Plan plan = plan();
        int workers = arguments.whole("workers", Runtime.getRuntime().availableProcessors(), 1, 256);
        int seed = arguments.whole("seed", 1, 0, 999_999_999);
        int top = arguments.whole("top", 10, 1, MOST_EVALUATIONS);
        FileBacktest input = FileBacktest.of(arguments.without("param"));
        input.warnings().forEach(each -> errors.println("grekko: " + each));
        try (WorkerThreads threads = new WorkerThreads(workers)) {
            SearchSpace space = SpaceOptions.of(arguments, input.plugin());
            Setting setting = new Setting(input.plugin(), input.config(), input.bars());
            Study study = Study.of(setting, space, plan, threads, new SplittableRandom(seed));
            StudyReport report = StudyReport.of(input.config(), plan, seed, study, top);
            out.print(StudyTable.of(report, space));
            write(report);
        } catch (Unsearchable wrong) {
            throw new WrongUsage(String.valueOf(wrong.getMessage()));
        }
    }

    private Study.Plan plan() {
        String search = arguments.need("search", "must be grid, random or evolution");
        if (!List.of("grid", "random", "evolution").contains(search)) {
            throw new WrongUsage("--search must be grid, random or evolution, not '" + search + "'");
        }
        return new Study.Plan(
                Search.valueOf(search.toUpperCase(Locale.ROOT)),
                arguments.whole("evaluations", 1_000, 1, MOST_EVALUATIONS),
                arguments.decimal("holdout", "0.25", "0", "0.9").doubleValue(),
                arguments.whole("windows", 4, 0, 50));
    }

    private void write(StudyReport report) throws IOException {
        Optional<Path> json = arguments.find("json").map(Path::of);
        if (json.isPresent()) {
            CommandLine.json(json.get(), to -> to.write(StudyJson.of(report)));
        }
    }
}
