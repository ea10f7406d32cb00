package org.grekko.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grekko.backtest.domain.Backtest;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.Metrics;
import org.grekko.backtest.domain.ResultHash;
import org.grekko.market.domain.BarLength;
import org.grekko.model.domain.Model;
import org.grekko.shared.SystemClock;
import org.grekko.shared.TimeOrderedIds;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;
import org.grekko.shared.command.CommandLine;

/** The command {@code ./grekko backtest}: files of bars and a model in, a result out; no server. */
public final class BacktestCommand {
    private static final Set<String> OPTIONS = Stream.concat(FileBacktest.OPTIONS.stream(), Stream.of("portfolio"))
            .collect(Collectors.toUnmodifiableSet());

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
        Optional<Path> json = arguments.find("json").map(Path::of);
        FileBacktest input = FileBacktest.of(arguments);
        input.warnings().forEach(each -> errors.println("grekko: " + each));
        BacktestConfig config = input.config();
        Model running = input.plugin().create(config.parameters(), input.bars().size());
        Backtest.Run run = Backtest.run(config, input.bars(), running);
        Result result = new Result(
                new TimeOrderedIds(new SystemClock()).next(),
                config,
                run,
                Metrics.of(config, run),
                ResultHash.of(config, run));
        if (json.isPresent()) {
            CommandLine.json(json.get(), to -> ResultJson.write(result, to));
        }
        out.print(ResultTable.of(result));
    }

    static BarLength interval(Arguments arguments) {
        String text = arguments.need("interval", BarLength.RULE);
        return BarLength.of(text)
                .orElseThrow(() -> new WrongUsage("--interval " + BarLength.RULE + ", not '" + text + "'"));
    }
}
