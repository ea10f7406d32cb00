package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
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
    private static final double MICROS_A_YEAR = BacktestConfig.DAYS_A_YEAR * 86_400e6;

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
        double years = (equity.time(to - 1) - begun) / MICROS_A_YEAR;
        double growth = navs[navs.length - 1] / initial;
        double cagr = Math.pow(growth, 1 / years) - 1;
        double[] returns = returns(navs);
        Instant after = BarSeries.instant(begun);
        // A trade at the time of the last close is one of the next open, unless there is none.
        Instant before = BarSeries.instant(equity.time(to - 1) + (to == equity.size() ? 1 : 0));
        BacktestTrade[] trades = run.trades().stream()
                .filter(each -> !each.time().isBefore(after) && each.time().isBefore(before))
                .toArray(BacktestTrade[]::new);
        double[] pnls = Arrays.stream(trades)
                .map(BacktestTrade::pnl)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        Figures figures = new Figures(
                growth - 1,
                Double.isFinite(cagr) ? cagr : null,
                PerformanceMath.sharpe(returns, config.barsPerYear()),
                PerformanceMath.maxDrawdown(navs),
                PerformanceMath.winRate(pnls),
                trades.length);
        return new Stretch(returns, figures);
    }

    private static double[] returns(double[] navs) {
        double[] returns = new double[navs.length - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = navs[i + 1] / navs[i] - 1;
        }
        return returns;
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
