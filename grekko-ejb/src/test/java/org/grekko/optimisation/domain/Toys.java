package org.grekko.optimisation.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.Context;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.ModelParameter;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.TargetWeights;
import org.grekko.shared.AssetPair;

/** Markets and models for tests. */
final class Toys {
    static final BarLength DAY = new BarLength(86_400);
    private static final long BEGIN = 1_577_836_800_000_000L;
    private static final double CENTS = 100;

    private Toys() {}

    /** How a toy decides on one market. */
    interface Rule {
        double weight(Context context);
    }

    /** How a toy is made. */
    interface Maker {
        Rule make(Map<String, Double> parameters);
    }

    /** A model whose parameters are named by letters; it counts how often it was made. */
    record Toy(List<ModelParameter> parameters, int warmUp, Maker maker, AtomicInteger made) implements ModelPlugin {
        @Override
        public String name() {
            return "toy";
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public OptionalInt warmUp(Map<String, Double> values) {
            return warmUp < 0 ? OptionalInt.empty() : OptionalInt.of(warmUp);
        }

        @Override
        public Model create(Map<String, Double> values, int markets) {
            made.incrementAndGet();
            Rule rule = maker.make(values);
            return context -> TargetWeights.of(rule.weight(context));
        }
    }

    /** Holds the more, the nearer x is to 3 and y to 7. */
    static Toy hill() {
        List<ModelParameter> parameters =
                List.of(ModelParameter.decimal("x", 0, 10, 5, "x"), ModelParameter.decimal("y", 0, 10, 5, "y"));
        return toy(parameters, 0, values -> {
            double x = ModelParameter.value(values, "x") - 3;
            double y = ModelParameter.value(values, "y") - 7;
            double weight = Math.max(0, 1 - (x * x + 2 * y * y) / 150);
            return context -> weight;
        });
    }

    /** Holds at one point alone. */
    static Toy spike() {
        return toy(hill().parameters(), 0, values -> {
            boolean there = ModelParameter.value(values, "x") == 3 && ModelParameter.value(values, "y") == 7;
            return context -> there ? 1 : 0;
        });
    }

    /** Turns its position over by chance, once in so many bars; its parameter is the chance. */
    static Toy noise() {
        return toy(List.of(ModelParameter.whole("a", 1, 100_000, 1, "seed")), -1, values -> {
            SplittableRandom dice = new SplittableRandom((long) ModelParameter.value(values, "a"));
            boolean[] holds = {false};
            return context -> {
                holds[0] ^= dice.nextInt(10) == 0;
                return holds[0] ? 1 : 0;
            };
        });
    }

    /** Holds while the last close is above the one so many bars before. */
    static Toy momentum() {
        return toy(List.of(ModelParameter.whole("a", 1, 50, 1, "bars")), 51, values -> {
            int lookback = (int) ModelParameter.value(values, "a");
            return context -> context.window(0).size() > lookback
                            && context.window(0).close(0) > context.window(0).close(lookback)
                    ? 1
                    : 0;
        });
    }

    private static Toy toy(List<ModelParameter> parameters, int warmUp, Maker maker) {
        return new Toy(parameters, warmUp, maker, new AtomicInteger());
    }

    /** A day's walk whose changes follow the one before by so much, with a drift. */
    static BarSeries walk(RandomGenerator dice, int days, double follow, double drift) {
        BarSeries.Builder bars = BarSeries.builder(days);
        double close = 100;
        double change = 0;
        for (int i = 0; i < days; i++) {
            change = drift + follow * change + 0.02 * dice.nextGaussian();
            double open = close;
            close = Math.max(0.01, Math.rint(close * (1 + change) * CENTS) / CENTS);
            bars.add(BEGIN + i * 86_400_000_000L, open, Math.max(open, close), Math.min(open, close), close, 1);
        }
        return bars.build();
    }

    static Setting setting(ModelPlugin plugin, BarSeries bars) {
        BacktestConfig config = new BacktestConfig(
                plugin.name(),
                plugin.version(),
                Models.complete(plugin, Map.of()),
                List.of(AssetPair.of("AAA/USD")),
                DAY,
                new BacktestConfig.Terms(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("100000")),
                BacktestConfig.barsOfAWholeYear(DAY),
                null,
                null);
        return new Setting(plugin, config, List.of(bars));
    }

    static SearchSpace space(ModelPlugin plugin, Range... ranges) {
        return new SearchSpace(Map.of(), List.of(ranges), List.of(), values -> Models.check(plugin, values)
                .isEmpty());
    }

    static Range range(String name, boolean whole, String text) {
        return Range.parse(name, whole, text).orElseThrow();
    }
}
