package org.grekko.portfolio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grekko.portfolio.domain.SeriesPerformance;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;
import org.grekko.shared.command.CommandLine;
import org.jspecify.annotations.Nullable;

/** The command {@code ./grekko performance}: how a series of values did; no server. */
public final class PerformanceCommand {
    private static final Set<String> OPTIONS = Set.of("equity", "periods-per-year", "json");

    private PerformanceCommand() {}

    /** Exits with 0 when all is well, 1 when the file cannot be used, 2 on wrong usage. */
    public static void main(String[] given) {
        System.exit(run(given, System.out, System.err));
    }

    static int run(String[] given, PrintStream out, PrintStream errors) {
        return CommandLine.run(errors, () -> {
            Arguments arguments = Arguments.of(given, OPTIONS);
            if (!arguments.words().isEmpty()) {
                throw new WrongUsage(
                        "performance does not know '" + arguments.words().get(0) + "'");
            }
            run(arguments, out);
            return 0;
        });
    }

    private static void run(Arguments arguments, PrintStream out) throws IOException {
        Path file = Path.of(arguments.need("equity", "names a CSV file with a time and a value on each line"));
        arguments.need("periods-per-year", "says how many values a year has, such as 365, 2190 or 252");
        double periodsAYear =
                arguments.decimal("periods-per-year", "", "0.01", "31536000").doubleValue();
        Optional<Path> json = arguments.find("json").map(Path::of);
        EquityFile equity = EquityFile.read(file);
        SeriesPerformance performance;
        try {
            performance = SeriesPerformance.of(equity.values(), periodsAYear);
        } catch (IllegalArgumentException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
        if (json.isPresent()) {
            CommandLine.json(json.get(), to -> write(equity, performance, to));
        }
        out.print(table(equity, performance));
    }

    private static Map<String, @Nullable Double> figures(SeriesPerformance performance) {
        Map<String, @Nullable Double> figures = new LinkedHashMap<>();
        figures.put("totalReturn", performance.totalReturn());
        figures.put("cagr", performance.cagr());
        figures.put("volatility", performance.volatility());
        figures.put("sharpe", performance.sharpe());
        figures.put("sortino", performance.sortino());
        figures.put("calmar", performance.calmar());
        figures.put("maxDrawdown", performance.maxDrawdown());
        figures.put("positivePeriods", performance.positive());
        figures.put("bestPeriod", performance.best());
        figures.put("worstPeriod", performance.worst());
        return figures;
    }

    private static void write(EquityFile equity, SeriesPerformance performance, OutputStream to) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(to)) {
            json.writeStartObject();
            json.writeStringField("startDate", equity.start());
            json.writeStringField("endDate", equity.end());
            json.writeNumberField("periods", performance.periods());
            for (Map.Entry<String, @Nullable Double> each : figures(performance).entrySet()) {
                Double value = each.getValue();
                if (value == null) {
                    json.writeNullField(each.getKey());
                } else {
                    json.writeNumberField(each.getKey(), value);
                }
            }
            json.writeEndObject();
        }
    }

    private static String table(EquityFile equity, SeriesPerformance performance) {
        StringBuilder text = new StringBuilder();
        line(text, "time", equity.start() + " to " + equity.end());
        line(text, "periods", Integer.toString(performance.periods()));
        figures(performance)
                .forEach((name, value) ->
                        line(text, name, value == null ? "unknown" : String.format(Locale.ROOT, "%.6f", value)));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-16s %s%n", name, value));
    }
}
