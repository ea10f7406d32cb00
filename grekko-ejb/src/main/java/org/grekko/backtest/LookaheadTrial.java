package org.grekko.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.LookaheadCheck;
import org.grekko.backtest.domain.RandomBars;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.shared.AssetPair;

/**
 * The check for look-ahead of one model over bars.
 *
 * @param plugin the model
 * @param parameters every one
 * @param check over the bars
 */
record LookaheadTrial(ModelPlugin plugin, SortedMap<String, Double> parameters, LookaheadCheck check) {
    private static final int LEAST_BARS = 600;
    private static final double DEVIATION = 0.02;
    private static final double SHUT = 0.2;

    /** What is checked over which bars. */
    static LookaheadTrial of(
            ModelPlugin plugin,
            SortedMap<String, Double> parameters,
            List<AssetPair> pairs,
            BarLength interval,
            List<BarSeries> bars) {
        BacktestConfig config = new BacktestConfig(
                plugin.name(),
                plugin.version(),
                parameters,
                pairs,
                interval,
                new BacktestConfig.Terms(BigDecimal.TEN, BigDecimal.TEN, new BigDecimal("100000")),
                BacktestConfig.barsOfAWholeYear(interval),
                null,
                null);
        return new LookaheadTrial(
                plugin, parameters, new LookaheadCheck(config, bars, given -> plugin.create(parameters, given.size())));
    }

    /** Made-up bars for so many markets: the first never shuts, the others do now and then; enough for the warm-up. */
    static List<BarSeries> madeUp(int markets, int warmUp, BarLength interval, RandomGenerator dice) {
        List<BarSeries> bars = new ArrayList<>();
        while (bars.size() < markets) {
            double shut = bars.isEmpty() ? 0 : SHUT;
            bars.add(RandomBars.of(dice, Math.max(LEAST_BARS, 3 * warmUp), interval, 100, DEVIATION, shut));
        }
        return bars;
    }

    /** The model's stated warm-up in bars; empty when it states none. */
    OptionalInt warmUp() {
        return plugin.warmUp(parameters);
    }

    /** Changes the future so many times; the first decision that changed with it, empty when none did. */
    OptionalInt future(int rounds, RandomGenerator dice) {
        OptionalInt changed = OptionalInt.empty();
        for (int i = 0; i < rounds && changed.isEmpty(); i++) {
            changed = check.lookahead(dice);
        }
        return changed;
    }

    /** Shortens the past so many times; the first decision that changed with it, empty when none did or none may. */
    OptionalInt past(int rounds, RandomGenerator dice) {
        OptionalInt changed = OptionalInt.empty();
        OptionalInt warmUp = warmUp();
        for (int i = 0; i < rounds && changed.isEmpty() && warmUp.isPresent(); i++) {
            changed = check.memory(warmUp.getAsInt(), dice);
        }
        return changed;
    }
}
