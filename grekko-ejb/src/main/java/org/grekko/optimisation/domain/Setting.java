package org.grekko.optimisation.domain;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.grekko.backtest.domain.Backtest;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.Stretch;
import org.grekko.backtest.domain.statistics.BlockMoments;
import org.grekko.backtest.domain.statistics.Overfitting;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.shared.statistics.ReturnMoments;
import org.jspecify.annotations.Nullable;

/**
 * What every trial of a search has in common.
 *
 * @param plugin the model
 * @param config what is run; its parameters are replaced by those of the trial
 * @param bars in the order of the config's pairs
 */
public record Setting(ModelPlugin plugin, BacktestConfig config, List<BarSeries> bars) {
    /** Into how many parts the time is cut to see how steady a score is. */
    static final int PARTS = 6;

    private static final long MICROS = 1_000_000;

    public Setting {
        bars = List.copyOf(bars);
    }

    /** The same over the bars that start at or after one time and before another, in microseconds since 1970. */
    Setting between(long from, long to) {
        return new Setting(
                plugin,
                config,
                bars.stream().map(each -> each.between(from, to)).toList());
    }

    /** The same over a period of its time. */
    public Setting over(Period period) {
        return between(period.from(), period.to());
    }

    /** The shortest period that has all its bars. */
    public Period period() {
        return new Period(begin(), last() + 1);
    }

    /** Start of the first bar of all, in microseconds since 1970. */
    long begin() {
        return bars.stream()
                .filter(each -> each.size() > 0)
                .mapToLong(each -> each.time(0))
                .min()
                .orElse(0);
    }

    private long last() {
        return bars.stream()
                .filter(each -> each.size() > 0)
                .mapToLong(each -> each.time(each.size() - 1))
                .max()
                .orElse(0);
    }

    /** End of the last bar of all, in microseconds since 1970. */
    long end() {
        return last() + config.interval().seconds() * MICROS;
    }

    /** The start of a bar at so much of the time, 0 to 1, in microseconds since 1970. */
    long cut(double part) {
        long bar = config.interval().seconds() * MICROS;
        long begin = begin();
        return begin + Math.round((end() - begin) * part / bar) * bar;
    }

    /**
     * Runs one set of parameters over a stretch of time, after as many earlier bars as the model needs to warm up, and
     * measures that stretch alone.
     *
     * @param from start of its first bar, in microseconds since 1970
     * @param to before which its last bar starts
     * @return null when there is no bar in it
     */
    @Nullable
    Stretch unseen(SortedMap<String, Double> parameters, long from, long to) {
        Setting part = between(warmStart(parameters, from), to);
        if (part.bars.stream().allMatch(each -> each.size() == 0)) {
            return null;
        }
        Backtest.Run run = part.run(parameters);
        int first = 0;
        while (first < run.equity().size() && run.equity().time(first) <= from) {
            first++;
        }
        return first == run.equity().size()
                ? null
                : Stretch.of(config, run, first, run.equity().size());
    }

    private long warmStart(SortedMap<String, Double> parameters, long from) {
        OptionalInt warmUp = plugin.warmUp(parameters);
        if (warmUp.isEmpty()) {
            return begin();
        }
        long start = from;
        for (BarSeries each : bars) {
            int before = each.between(Long.MIN_VALUE, from).size();
            if (before > 0) {
                start = Math.min(start, each.time(Math.max(0, before - warmUp.getAsInt())));
            }
        }
        return start;
    }

    /** Runs one set of parameters and measures all of it. */
    public Trial trial(SortedMap<String, Double> parameters) {
        Backtest.Run run = run(parameters);
        int closes = run.equity().size();
        Stretch whole = Stretch.of(config, run, 0, closes);
        double[] scores = new double[Math.min(PARTS, closes)];
        for (int part = 0; part < scores.length; part++) {
            int from = (int) ((long) closes * part / scores.length);
            int to = (int) ((long) closes * (part + 1) / scores.length);
            scores[part] = Stretch.of(config, run, from, to).figures().bps();
        }
        double[] returns = whole.returns();
        return new Trial(
                parameters,
                whole.figures().bps(),
                ReturnMoments.of(scores).deviation(),
                whole.figures(),
                ReturnMoments.of(returns),
                BlockMoments.of(returns, Overfitting.BLOCKS));
    }

    /** Runs one set of parameters. */
    Backtest.Run run(SortedMap<String, Double> parameters) {
        BacktestConfig own = new BacktestConfig(
                config.model(),
                config.version(),
                parameters,
                config.pairs(),
                config.interval(),
                config.terms(),
                config.barsPerYear(),
                config.from(),
                config.to());
        return Backtest.run(own, bars, plugin.create(parameters, bars.size()));
    }
}
