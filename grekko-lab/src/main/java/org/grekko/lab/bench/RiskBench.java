package org.grekko.lab.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.grekko.lab.Options;
import org.grekko.risk.domain.metrics.AssetReturns;
import org.grekko.risk.domain.metrics.RiskMetrics;
import org.grekko.risk.domain.metrics.ValueAtRisk;

/**
 * Measures of risk over made-up prices: {@code RiskBench [--assets N] [--days N] [--paths N] [--rounds N]}. Told are the
 * milliseconds of processor time for the full set, out of prices, and for the historical and parametric ones alone; medians
 * of the rounds after as many to warm up.
 */
public final class RiskBench {
    private static final double DEVIATION = 0.02;
    private static final int TIMES = 20;
    private static final int FAST_TIMES = 500;
    private static final double MILLIS = 1_000;
    private static final double USUAL = 0.95;
    private static final double HIGH = 0.99;

    private final double[][] closes;
    private final double[] weights;
    /** Of all that was computed: what nobody reads would not be computed at all. */
    private double sum;

    /** A benchmark over so many assets and days. */
    public RiskBench(int assets, int days) {
        SplittableRandom dice = new SplittableRandom(1);
        closes = new double[assets][days + 1];
        Arrays.stream(closes).forEach(each -> each[0] = 100);
        for (int day = 1; day <= days; day++) {
            double market = dice.nextGaussian();
            for (double[] each : closes) {
                each[day] = each[day - 1] * Math.exp(DEVIATION * (market + dice.nextGaussian()));
            }
        }
        weights = new double[assets];
        Arrays.fill(weights, 1.0 / assets);
    }

    /** Prints the size and both times. */
    public static void main(String[] arguments) {
        Options given = Options.of(arguments, "assets", "days", "paths", "rounds");
        System.out.println(new RiskBench(given.number("assets", 200), given.number("days", 1_000))
                .run(given.number("paths", 10_000), given.number("rounds", 5)));
    }

    /** Measures so many rounds after as many to warm up. */
    public Figures run(int paths, int rounds) {
        double[] full = new double[rounds];
        double[] fast = new double[rounds];
        double told = 0;
        for (int i = 0; i < 2 * rounds; i++) {
            full[i % rounds] = seconds(() -> full(paths).monteCarloVar95(), TIMES);
            fast[i % rounds] = seconds(this::fast, FAST_TIMES);
            told = full(paths).monteCarloVar95();
        }
        return new Figures()
                .add("assets", closes.length)
                .add("days", closes[0].length - 1)
                .add("paths", paths)
                .add("full", median(full))
                .add("fast", median(fast))
                .add("monteCarloVar95", told)
                .add("sum", sum);
    }

    /** The clock of processor time goes in steps of 10 ms, so a round is many times the same. */
    private double seconds(DoubleSupplier work, int times) {
        return ProcessorTime.seconds(() -> {
                    for (int i = 0; i < times; i++) {
                        sum += work.getAsDouble();
                    }
                })
                / times;
    }

    private RiskMetrics full(int paths) {
        return RiskMetrics.of(
                AssetReturns.ofCloses(closes), weights, new ValueAtRisk.Draws(paths, new SplittableRandom(1)));
    }

    private double fast() {
        double[] returns = AssetReturns.ofCloses(closes).portfolio(weights);
        return ValueAtRisk.historical(returns, USUAL)
                + ValueAtRisk.historical(returns, HIGH)
                + ValueAtRisk.expectedShortfall(returns, USUAL)
                + ValueAtRisk.parametric(returns, USUAL)
                + ValueAtRisk.cornishFisher(returns, USUAL);
    }

    private static double median(double[] seconds) {
        Arrays.sort(seconds);
        return Math.round(seconds[seconds.length / 2] * MILLIS * MILLIS) / MILLIS;
    }
}
