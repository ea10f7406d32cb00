package org.grekko.backtest.domain.statistics;

import org.grekko.shared.statistics.ReturnMoments;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Whether a Sharpe ratio is more than luck. All ratios here are those of one period, not annualised: divide an annual one
 * by √(periods a year).
 */
public final class SharpeStatistics {
    /** The Euler-Mascheroni constant. */
    private static final double EULER = 0.5772156649015329;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private SharpeStatistics() {}

    /**
     * The probabilistic Sharpe ratio: how probable it is that the true ratio is above a benchmark, given the observed one
     * and that returns are skewed and have fat tails. Source: D. Bailey, M. López de Prado, The Sharpe Ratio Efficient
     * Frontier, Journal of Risk 15(2), 2012, equation 11.
     *
     * @param moments of the returns
     * @param benchmark the ratio to be above
     * @return 0 to 1; 0 where returns do not vary or are fewer than 2, as nothing is shown then
     */
    public static double probabilistic(ReturnMoments moments, double benchmark) {
        double sharpe = moments.sharpe();
        double variance = 1 - moments.skewness() * sharpe + (moments.kurtosis() - 1) / 4 * sharpe * sharpe;
        if (moments.count() < 2 || moments.deviation() == 0 || variance <= 0) {
            return 0;
        }
        return NORMAL.cumulativeProbability(
                (sharpe - benchmark) * Math.sqrt(moments.count() - 1) / Math.sqrt(variance));
    }

    /**
     * The largest of so many ratios that is to be expected when none of them is more than luck. Source: D. Bailey, M. López
     * de Prado, The Deflated Sharpe Ratio, Journal of Portfolio Management 40(5), 2014, equation 1.
     *
     * @param variance of the ratios that were tried
     * @param trials how many independent ones were tried, 1 or more
     * @return 0 for a single trial
     */
    public static double expectedMaximum(double variance, int trials) {
        if (trials < 1) {
            throw new IllegalArgumentException("at least one ratio was tried, not " + trials);
        }
        if (trials == 1) {
            return 0;
        }
        double one = NORMAL.inverseCumulativeProbability(1 - 1.0 / trials);
        double other = NORMAL.inverseCumulativeProbability(1 - 1 / (trials * Math.E));
        return Math.sqrt(variance) * ((1 - EULER) * one + EULER * other);
    }

    /**
     * The deflated Sharpe ratio: how probable it is that the true ratio is above zero, given that it was chosen as the best
     * of so many. It is the probabilistic one against the largest that luck alone would have brought. Source: as above,
     * equation 2.
     *
     * @param moments of the returns of the chosen one
     * @param variance of the ratios that were tried
     * @param trials how many independent ones were tried, 1 or more
     * @return 0 to 1
     */
    public static double deflated(ReturnMoments moments, double variance, int trials) {
        return probabilistic(moments, expectedMaximum(variance, trials));
    }
}
