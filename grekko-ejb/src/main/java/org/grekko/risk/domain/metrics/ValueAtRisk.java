package org.grekko.risk.domain.metrics;

import java.util.random.RandomGenerator;
import org.grekko.shared.statistics.Sample;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Value at risk over one bar: the loss, as a positive fraction of the portfolio, that is not exceeded with a confidence such
 * as 0.95. A negative number is a gain.
 */
public final class ValueAtRisk {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private ValueAtRisk() {}

    /** The negated quantile of the returns. */
    public static double historical(double[] returns, double confidence) {
        return -Sample.quantile(returns, 1 - confidence);
    }

    /** The expected shortfall: the negated mean of the returns at or below that quantile. */
    public static double expectedShortfall(double[] returns, double confidence) {
        double quantile = Sample.quantile(returns, 1 - confidence);
        double sum = 0;
        int count = 0;
        for (double each : returns) {
            if (each <= quantile) {
                sum += each;
                count++;
            }
        }
        return -sum / count;
    }

    /** −(mean + z × deviation) of a normal distribution. */
    public static double parametric(double[] returns, double confidence) {
        return -(Sample.mean(returns) + z(confidence) * Sample.deviation(returns));
    }

    /**
     * As {@link #parametric}, with z corrected for skewness and fat tails. Source: E. A. Cornish, R. A. Fisher, Moments and
     * Cumulants in the Specification of Distributions, 1938, to the fourth cumulant.
     */
    public static double cornishFisher(double[] returns, double confidence) {
        double z = z(confidence);
        double skewness = Sample.skewness(returns);
        double kurtosis = Sample.excessKurtosis(returns);
        double corrected = z
                + (z * z - 1) * skewness / 6
                + (z * z * z - 3 * z) * kurtosis / 24
                - (2 * z * z * z - 5 * z) * skewness * skewness / 36;
        return -(Sample.mean(returns) + corrected * Sample.deviation(returns));
    }

    /**
     * The negated quantile of simulated returns: assets are drawn together from a normal distribution.
     *
     * @param means mean return of each asset
     * @param covariance of the returns of the assets; positive semidefinite
     * @param weights of the assets
     */
    public static double monteCarlo(
            double[] means, Matrix covariance, double[] weights, double confidence, Draws draws) {
        double[] loads = Cholesky.of(covariance).transposedTimes(weights);
        double drift = 0;
        for (int i = 0; i < means.length; i++) {
            drift += weights[i] * means[i];
        }
        double[] outcomes = new double[draws.paths()];
        for (int path = 0; path < outcomes.length; path++) {
            double outcome = drift;
            for (double load : loads) {
                outcome += load * draws.dice().nextGaussian();
            }
            outcomes[path] = outcome;
        }
        return historical(outcomes, confidence);
    }

    /**
     * How to draw.
     *
     * @param paths how many, 1 or more
     * @param dice what is drawn from
     */
    public record Draws(int paths, RandomGenerator dice) {}

    /** The quantile of the standard normal distribution below which 1 − confidence lies; negative above one half. */
    static double z(double confidence) {
        return NORMAL.inverseCumulativeProbability(1 - confidence);
    }
}
