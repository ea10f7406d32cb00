package org.grekko.risk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.grekko.market.BarFiles;
import org.grekko.market.domain.BarSeries;
import org.grekko.risk.domain.metrics.AssetReturns;
import org.grekko.risk.domain.metrics.RiskContribution;
import org.grekko.risk.domain.metrics.RiskMetrics;
import org.grekko.risk.domain.metrics.ValueAtRisk;
import org.grekko.risk.domain.metrics.VarBacktest;
import org.grekko.risk.domain.stress.CustomShocks;
import org.grekko.risk.domain.stress.StressResult;
import org.grekko.shared.AssetPair;
import org.grekko.shared.SystemClock;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;
import org.grekko.shared.command.CommandLine;

/**
 * The command {@code ./grekko risk}: how risky a portfolio of constant weights would have been over the bars that all files
 * have in common; no server.
 */
public final class RiskCommand {
    private static final Set<String> OPTIONS =
            Set.of("prices", "weights", "from", "to", "paths", "seed", "window", "json", "shock", "others");
    private static final Set<String> FLAGS = Set.of("stress");
    private static final double CONFIDENCE = 0.95;
    private static final int USUAL_PATHS = 10_000;
    private static final int MOST_PATHS = 10_000_000;
    private static final int LEAST_BARS = 3;
    private static final String WEIGHT = "-?[0-9]{1,6}(\\.[0-9]{1,12})?";

    private final Arguments arguments;
    private final PrintStream errors;

    private RiskCommand(Arguments arguments, PrintStream errors) {
        this.arguments = arguments;
        this.errors = errors;
    }

    /** Exits with 0 when all is well, 1 when a file cannot be used, 2 on wrong usage. */
    public static void main(String[] given) {
        System.exit(run(given, System.out, System.err));
    }

    static int run(String[] given, PrintStream out, PrintStream errors) {
        return CommandLine.run(errors, () -> {
            Arguments arguments = Arguments.of(given, OPTIONS, FLAGS);
            if (!arguments.words().isEmpty()) {
                throw new WrongUsage("risk does not know '" + arguments.words().get(0) + "'");
            }
            new RiskCommand(arguments, errors).run(out);
            return 0;
        });
    }

    private void run(PrintStream out) throws IOException {
        Map<AssetPair, Path> files = BarFiles.named(arguments, "prices");
        if (files.isEmpty()) {
            throw new WrongUsage("--prices is missing; it must be PAIR=FILE[,PAIR=FILE]");
        }
        List<AssetPair> pairs = List.copyOf(files.keySet());
        double[] weights = weights(pairs);
        Optional<Path> json = arguments.find("json").map(Path::of);
        int window = arguments.whole("window", 0, 0, MOST_PATHS);
        ValueAtRisk.Draws draws = new ValueAtRisk.Draws(
                arguments.whole("paths", USUAL_PATHS, 1, MOST_PATHS),
                new SplittableRandom(arguments.whole("seed", 1, 0, 999_999_999)));
        List<CustomShocks> shocks = StressOptions.shocks(arguments, pairs);
        AssetReturns returns = returns(files);
        RiskMetrics metrics = RiskMetrics.of(returns, weights, draws);
        RiskContribution parts =
                RiskContribution.of(returns.means(), metrics.shrunk().covariance(), weights, CONFIDENCE);
        RiskResult result = new RiskResult(
                pairs,
                DoubleStream.of(weights).boxed().toList(),
                metrics,
                parts,
                tested(returns.portfolio(weights), window),
                arguments.has("stress") ? stressed(files, weights, returns, shocks) : List.of());
        if (json.isPresent()) {
            CommandLine.json(json.get(), to -> RiskJson.write(result, to));
        }
        out.print(RiskTable.of(result));
    }

    /** Episodes are measured from all of the files, whatever time the other measures are of. */
    private static List<StressResult> stressed(
            Map<AssetPair, Path> files, double[] weights, AssetReturns returns, List<CustomShocks> shocks)
            throws IOException {
        BarFiles reader = new BarFiles("prices", null, new SystemClock().now());
        return new OfflineStress(List.copyOf(files.keySet()), reader.read(files, null, null), returns)
                .of(weights, shocks);
    }

    private double[] weights(List<AssetPair> pairs) {
        String rule = "must be PAIR=WEIGHT[,PAIR=WEIGHT], one for every pair of --prices";
        List<String> texts = List.of(arguments.need("weights", rule).split(",", -1));
        Map<String, String> given = arguments.entries("weights", texts, rule);
        double[] weights = new double[pairs.size()];
        for (int i = 0; i < weights.length; i++) {
            String text = given.remove(pairs.get(i).toString());
            if (text == null) {
                throw new WrongUsage("--weights " + rule + "; " + pairs.get(i) + " is missing");
            }
            if (!text.matches(WEIGHT)) {
                throw new WrongUsage(
                        "--weights " + pairs.get(i) + " must be a number such as 0.25, not '" + text + "'");
            }
            weights[i] = Double.parseDouble(text);
        }
        if (!given.isEmpty()) {
            throw new WrongUsage("--weights names " + given.keySet().iterator().next() + ", which --prices does not");
        }
        return weights;
    }

    private AssetReturns returns(Map<AssetPair, Path> files) throws IOException {
        BarFiles reader = new BarFiles("prices", null, new SystemClock().now());
        var from = arguments.time("from").orElse(null);
        var to = arguments.time("to").orElse(null);
        Arguments.ordered(from, to);
        List<BarSeries> series = reader.read(files, from, to);
        reader.warnings().forEach(each -> errors.println("grekko: " + each));
        double[][] closes = common(series);
        if (closes[0].length < LEAST_BARS) {
            throw new IOException("the files have " + closes[0].length
                    + " bars in common; there must be three or more that begin at the same times");
        }
        return AssetReturns.ofCloses(closes);
    }

    /** The closes of the bars that begin at times at which every series has one. */
    private static double[][] common(List<BarSeries> series) {
        int[] places = new int[series.size()];
        List<double[]> rows = new ArrayList<>();
        BarSeries first = series.get(0);
        for (int bar = 0; bar < first.size(); bar++) {
            double[] row = new double[series.size()];
            boolean all = true;
            for (int i = 0; i < row.length; i++) {
                BarSeries each = series.get(i);
                while (places[i] < each.size() && each.time(places[i]) < first.time(bar)) {
                    places[i]++;
                }
                all &= places[i] < each.size() && each.time(places[i]) == first.time(bar);
                row[i] = all ? each.close(places[i]) : 0;
            }
            if (all) {
                rows.add(row);
            }
        }
        double[][] closes = new double[series.size()][rows.size()];
        for (int bar = 0; bar < rows.size(); bar++) {
            for (int i = 0; i < closes.length; i++) {
                closes[i][bar] = rows.get(bar)[i];
            }
        }
        return closes;
    }

    private static Optional<VarBacktest> tested(double[] returns, int window) {
        if (window == 0) {
            return Optional.empty();
        }
        if (window < 2 || window > returns.length - 2) {
            throw new WrongUsage("--window must be from 2 to " + (returns.length - 2)
                    + ", two less than there are returns, not " + window);
        }
        return Optional.of(VarBacktest.rolling(returns, window, CONFIDENCE));
    }
}
