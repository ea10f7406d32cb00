package org.grekko.backtest.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.grekko.market.domain.BarSeries;
import org.grekko.portfolio.domain.PerformanceMath;
import org.jspecify.annotations.Nullable;

/**
 * How a run did over a stretch of its closes, by the formulas of {@link Metrics}. It begins with the NAV of the close
 * before, or with the cash at the start.
 */
public final class Stretch {
    private static final long MICROS = 1_000_000;

    private final double[] returns;
    private final Figures figures;

    private Stretch(double[] returns, Figures figures) {
        this.returns = returns;
        this.figures = figures;
    }

    /**
     * The measures of a stretch.
     *
     * @param totalReturn last NAV over that at the start, minus one
     * @param cagr yearly growth; null where it cannot be computed
     * @param sharpe annual Sharpe ratio; null where returns do not vary
     * @param maxDrawdown 0 to 1
     * @param winRate of the round trips that were closed in it; null for none
     * @param trades executions in it
     */
    public record Figures(
            double totalReturn,
            @Nullable Double cagr,
            @Nullable Double sharpe,
            double maxDrawdown,
            @Nullable Double winRate,
            int trades) {
        /** The balanced performance score. */
        public double bps() {
            return BalancedScore.of(sharpe, cagr, winRate, maxDrawdown);
        }
    }

    /**
     * Measures the closes from one to before another.
     *
     * @param config what was run
     * @param run what it did
     * @param from the first close, 0 or more
     * @param to after the last close, more than from
     */
    public static Stretch of(BacktestConfig config, Backtest.Run run, int from, int to) {
        EquityCurve equity = run.equity();
        Objects.checkFromToIndex(from, to, equity.size());
        boolean begins = from == 0;
        double[] navs = Arrays.copyOfRange(equity.navs(), begins ? 0 : from - 1, to);
        double initial = begins ? config.terms().cash().doubleValue() : navs[0];
        long begun = begins ? equity.time(0) - config.interval().seconds() * MICROS : equity.time(from - 1);
        double growth = navs[navs.length - 1] / initial;
        double[] returns = Metrics.returns(navs);
        Instant after = BarSeries.instant(begun);
        // A trade at the time of the last close is one of the next open, unless there is none.
        Instant before = BarSeries.instant(equity.time(to - 1) + (to == equity.size() ? 1 : 0));
        List<BacktestTrade> trades = run.trades().stream()
                .filter(each -> !each.time().isBefore(after) && each.time().isBefore(before))
                .toList();
        Figures figures = new Figures(
                growth - 1,
                Metrics.cagr(growth, EquityCurve.years(begun, equity.time(to - 1))),
                PerformanceMath.sharpe(returns, config.barsPerYear()),
                PerformanceMath.maxDrawdown(navs),
                PerformanceMath.winRate(Metrics.pnls(trades)),
                trades.size());
        return new Stretch(returns, figures);
    }

    /** From close to close, the first one from the close before the stretch where there is one. */
    public double[] returns() {
        return returns.clone();
    }

    /** Its measures. */
    public Figures figures() {
        return figures;
    }
}
