package org.grekko.risk.domain.metrics;

import org.grekko.portfolio.domain.PerformanceMath;
import org.grekko.shared.statistics.Sample;

/**
 * How risky a portfolio of constant weights is, over one bar. Losses are positive fractions of the portfolio, volatilities
 * deviations of a bar's return.
 *
 * @param periods how many returns each asset has
 * @param mean mean return
 * @param volatility sample deviation of the returns
 * @param ewmaVolatility deviation that weighs the latest bars most (see {@link #ewmaVolatility(double[])})
 * @param historicalVar95 value at risk out of the returns themselves, at 95 %
 * @param historicalVar99 the same at 99 %
 * @param es95 expected shortfall at 95 %
 * @param parametricVar95 value at risk of a normal distribution, at 95 %
 * @param cornishFisherVar95 the same, corrected for skewness and fat tails
 * @param monteCarloVar95 value at risk of simulated returns, over the shrunk covariances, at 95 %
 * @param beta covariance with the first asset over its variance; 0 when that does not move
 * @param correlation of every asset with every other
 * @param shrunk the covariances of the assets and how far they were shrunk
 * @param maxDrawdown the largest fall from a peak of a portfolio that grows by the returns, 0 to 1
 * @param hhi Herfindahl-Hirschman index of the weights as parts of their gross sum: 1 ÷ assets when equal, 1 when single
 * @param leverage the gross sum of the weights
 */
public record RiskMetrics(
        int periods,
        double mean,
        double volatility,
        double ewmaVolatility,
        double historicalVar95,
        double historicalVar99,
        double es95,
        double parametricVar95,
        double cornishFisherVar95,
        double monteCarloVar95,
        double beta,
        Matrix correlation,
        LedoitWolf shrunk,
        double maxDrawdown,
        double hhi,
        double leverage) {
    /** What a bar keeps of its weight for each bar that follows. Source: RiskMetrics Technical Document, 1996. */
    public static final double LAMBDA = 0.94;

    private static final double USUAL = 0.95;
    private static final double HIGH = 0.99;

    /**
     * Measures a portfolio.
     *
     * @param assets their returns, two or more
     * @param weights of the assets, fractions of the portfolio; short ones negative
     * @param draws for the simulation
     * @throws IllegalArgumentException when weights and assets differ in number, or there are fewer than 2 returns
     */
    public static RiskMetrics of(AssetReturns assets, double[] weights, ValueAtRisk.Draws draws) {
        if (weights.length != assets.assets() || assets.periods() < 2) {
            throw new IllegalArgumentException(
                    "there must be a weight for every asset, and two returns or more of each");
        }
        double[] returns = assets.portfolio(weights);
        LedoitWolf shrunk = LedoitWolf.of(assets);
        return new RiskMetrics(
                assets.periods(),
                Sample.mean(returns),
                Sample.deviation(returns),
                ewmaVolatility(returns),
                ValueAtRisk.historical(returns, USUAL),
                ValueAtRisk.historical(returns, HIGH),
                ValueAtRisk.expectedShortfall(returns, USUAL),
                ValueAtRisk.parametric(returns, USUAL),
                ValueAtRisk.cornishFisher(returns, USUAL),
                ValueAtRisk.monteCarlo(assets.means(), shrunk.covariance(), weights, USUAL, draws),
                beta(returns, assets.of(0)),
                assets.correlation(),
                shrunk,
                PerformanceMath.maxDrawdown(navs(returns)),
                hhi(weights),
                gross(weights));
    }

    /** √(Σ λⁱ r² ÷ Σ λⁱ), i counting back from the latest return, with λ = {@value #LAMBDA}. */
    static double ewmaVolatility(double[] returns) {
        double sum = 0;
        double whole = 0;
        double weight = 1;
        for (int bar = returns.length - 1; bar >= 0; bar--) {
            sum += weight * returns[bar] * returns[bar];
            whole += weight;
            weight *= LAMBDA;
        }
        return Math.sqrt(sum / whole);
    }

    /** Covariance with the market over the market's variance; 0 when that does not move. */
    public static double beta(double[] returns, double[] market) {
        double mean = Sample.mean(returns);
        double marketMean = Sample.mean(market);
        double together = 0;
        double alone = 0;
        for (int bar = 0; bar < returns.length; bar++) {
            together += (returns[bar] - mean) * (market[bar] - marketMean);
            alone += (market[bar] - marketMean) * (market[bar] - marketMean);
        }
        return alone == 0 ? 0 : together / alone;
    }

    private static double[] navs(double[] returns) {
        double[] navs = new double[returns.length + 1];
        navs[0] = 1;
        for (int bar = 0; bar < returns.length; bar++) {
            navs[bar + 1] = navs[bar] * (1 + returns[bar]);
        }
        return navs;
    }

    private static double gross(double[] weights) {
        double gross = 0;
        for (double each : weights) {
            gross += Math.abs(each);
        }
        return gross;
    }

    /** Herfindahl-Hirschman index of weights as parts of their gross sum; 0 where that is 0. */
    public static double hhi(double[] weights) {
        double gross = gross(weights);
        double sum = 0;
        for (double each : weights) {
            sum += each / gross * (each / gross);
        }
        return gross == 0 ? 0 : sum;
    }
}
