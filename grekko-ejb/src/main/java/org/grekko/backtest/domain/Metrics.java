package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.grekko.market.domain.BarLength;
import org.grekko.portfolio.domain.PerformanceMath;
import org.jspecify.annotations.Nullable;

/**
 * How a run did. A figure that cannot be computed is null, never zero.
 *
 * @param initialNav cash at the start
 * @param finalNav NAV at the last close
 * @param totalReturn final over initial NAV, minus one
 * @param cagr the yearly growth that makes initial into final NAV, a year having 365 days
 * @param sharpe mean return of a bar over its sample deviation, × √(bars a year), with a risk-free rate of zero
 * @param sortino mean return of a bar over its downside deviation against zero, × √(bars a year)
 * @param maxDrawdown largest fall of NAV from a peak, 0 to 1
 * @param winRate round trips with a profit after fees, as a fraction of all that were closed
 * @param profitFactor gross profit over gross loss of the round trips
 * @param bps balanced performance score: 0.4 × Sharpe + 0.3 × CAGR + 0.2 × win rate − 0.1 × maximum drawdown; a figure
 *     that is null counts as zero here
 */
public record Metrics(
        double initialNav,
        double finalNav,
        double totalReturn,
        @Nullable Double cagr,
        @Nullable Double sharpe,
        @Nullable Double sortino,
        double maxDrawdown,
        @Nullable Double winRate,
        @Nullable Double profitFactor,
        double bps) {
    /** Measures a run; its equity has at least one value. */
    public static Metrics of(BacktestConfig config, Backtest.Run run) {
        return of(config.terms().cash(), config.interval(), config.barsPerYear(), run);
    }

    /** Measures the run of a portfolio; its equity has at least one value. */
    public static Metrics of(PortfolioConfig config, PortfolioRun run) {
        return of(config.terms().cash(), config.step(), config.barsPerYear(), run.run());
    }

    private static Metrics of(BigDecimal cash, BarLength interval, double barsPerYear, Backtest.Run run) {
        double[] navs = run.equity().navs();
        double[] returns = returns(navs);
        double[] pnls = pnls(run.trades());
        double initial = cash.doubleValue();
        double last = navs[navs.length - 1];
        Double cagr = cagr(last / initial, run.equity().years(interval));
        Double sharpe = PerformanceMath.sharpe(returns, barsPerYear);
        Double winRate = PerformanceMath.winRate(pnls);
        double drawdown = PerformanceMath.maxDrawdown(navs);
        return new Metrics(
                initial,
                last,
                last / initial - 1,
                cagr,
                sharpe,
                PerformanceMath.sortino(returns, barsPerYear),
                drawdown,
                winRate,
                PerformanceMath.profitFactor(pnls),
                BalancedScore.of(sharpe, cagr, winRate, drawdown));
    }

    /** The profits of the round trips that executions closed. */
    static double[] pnls(List<BacktestTrade> trades) {
        return trades.stream()
                .map(BacktestTrade::pnl)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }

    /** From each value to the next. */
    static double[] returns(double[] navs) {
        double[] returns = new double[navs.length - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = navs[i + 1] / navs[i] - 1;
        }
        return returns;
    }

    /** Yearly growth; null where it is no number. */
    static @Nullable Double cagr(double growth, double years) {
        double cagr = Math.pow(growth, 1 / years) - 1;
        return Double.isFinite(cagr) ? cagr : null;
    }
}
