package org.grekko.lab.bench;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.RandomBars;
import org.grekko.lab.Options;
import org.grekko.market.domain.BarLength;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.SmaCrossModel;
import org.grekko.optimisation.WorkerThreads;
import org.grekko.optimisation.domain.Range;
import org.grekko.optimisation.domain.Search;
import org.grekko.optimisation.domain.SearchSpace;
import org.grekko.optimisation.domain.Setting;
import org.grekko.optimisation.domain.Trial;
import org.grekko.optimisation.domain.Trials;
import org.grekko.shared.AssetPair;

/**
 * A grid of a thousand points of the yardstick over made-up one-minute bars with fees, by one worker and by two in turn:
 * {@code GridBench [--bars N] [--rounds N] [--seed N]}. Time is that of the wall, from the space to the ranking; both must
 * rank alike. The first round warms up and is not counted.
 */
public final class GridBench {
    private static final BarLength MINUTE = new BarLength(60);
    private static final double DEVIATION = 0.0007;
    private static final double NANOS = 1e9;
    private static final int MOST_POINTS = 1_000;

    private final Setting setting;
    private final SearchSpace space;
    private final int seed;

    /** A benchmark over so many bars, made of that seed. */
    public GridBench(int bars, int seed) {
        this.seed = seed;
        SmaCrossModel model = new SmaCrossModel();
        BacktestConfig config = new BacktestConfig(
                model.name(),
                model.version(),
                Models.complete(model, Map.of()),
                List.of(AssetPair.of("BTC/USD")),
                MINUTE,
                new BacktestConfig.Terms(BigDecimal.TEN, BigDecimal.ZERO, new BigDecimal("1000000")),
                BacktestConfig.barsOfAWholeYear(MINUTE),
                null,
                null);
        setting = new Setting(
                model, config, List.of(RandomBars.of(new Random(seed), bars, MINUTE, 60_000, DEVIATION, 0)));
        space = new SearchSpace(
                new TreeMap<>(),
                List.of(range("fast", "5..44"), range("slow", "50..290:10")),
                List.of(),
                values -> Models.check(model, values).isEmpty());
    }

    private static Range range(String name, String text) {
        return Range.parse(name, true, text).orElseThrow();
    }

    /** Prints bars, points, the seconds of one worker and of two, and their ratio. */
    public static void main(String[] arguments) {
        Options given = Options.of(arguments, "bars", "rounds", "seed");
        System.out.println(
                new GridBench(given.number("bars", 100_000), given.number("seed", 1)).run(given.number("rounds", 3)));
    }

    /**
     * Measures so many rounds after one to warm up.
     *
     * @throws IllegalStateException when one worker and two rank differently
     */
    public Figures run(int rounds) {
        double[] one = new double[rounds];
        double[] two = new double[rounds];
        int points = 0;
        for (int round = -1; round < rounds; round++) {
            long begun = System.nanoTime();
            List<Trial> alone = search(1);
            long between = System.nanoTime();
            List<Trial> together = search(2);
            long ended = System.nanoTime();
            same(alone, together);
            points = alone.size();
            if (round >= 0) {
                one[round] = (between - begun) / NANOS;
                two[round] = (ended - between) / NANOS;
            }
        }
        return new Figures()
                .add("bars", setting.bars().get(0).size())
                .add("points", points)
                .add("oneWorker", median(one))
                .add("twoWorkers", median(two))
                .add("ratio", median(one) / median(two));
    }

    private List<Trial> search(int workers) {
        try (WorkerThreads threads = new WorkerThreads(workers)) {
            return Search.GRID.run(space, new Trials(setting, threads), MOST_POINTS, new Random(seed));
        }
    }

    private static void same(List<Trial> alone, List<Trial> together) {
        for (int i = 0; i < alone.size(); i++) {
            if (!alone.get(i).parameters().equals(together.get(i).parameters())
                    || alone.get(i).bps() != together.get(i).bps()) {
                throw new IllegalStateException("one worker and two differ at rank " + i);
            }
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
