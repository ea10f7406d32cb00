package org.grekko.risk.domain.metrics;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Whether value at risk has kept its promise: how often it was exceeded, and whether exceedances come in clusters. A
 * p-value below 0.05 speaks against it. Sources: P. Kupiec, Techniques for Verifying the Accuracy of Risk Measurement
 * Models, Journal of Derivatives 3(2), 1995; P. Christoffersen, Evaluating Interval Forecasts, International Economic Review
 * 39(4), 1998.
 *
 * @param bars how many forecasts were held against what came
 * @param exceedances how often the loss was larger
 * @param kupiec likelihood ratio of the number of exceedances, chi-squared with 1 degree of freedom
 * @param kupiecP its p-value
 * @param independence likelihood ratio of exceedances following one another, 1 degree of freedom
 * @param independenceP its p-value
 * @param coverage both together, 2 degrees of freedom
 * @param coverageP its p-value
 */
public record VarBacktest(
        int bars,
        int exceedances,
        double kupiec,
        double kupiecP,
        double independence,
        double independenceP,
        double coverage,
        double coverageP) {
    /**
     * Tests forecasts.
     *
     * @param exceeded for each bar, by time, whether the loss was larger than forecast; two or more
     * @param confidence of the forecasts, such as 0.95
     */
    public static VarBacktest of(boolean[] exceeded, double confidence) {
        int[][] followed = new int[2][2];
        int exceedances = exceeded[0] ? 1 : 0;
        for (int bar = 1; bar < exceeded.length; bar++) {
            followed[exceeded[bar - 1] ? 1 : 0][exceeded[bar] ? 1 : 0]++;
            exceedances += exceeded[bar] ? 1 : 0;
        }
        int bars = exceeded.length;
        double kupiec = 2
                * (logLikelihood(bars - exceedances, exceedances, (double) exceedances / bars)
                        - logLikelihood(bars - exceedances, exceedances, 1 - confidence));
        double independence = independence(followed);
        return new VarBacktest(
                bars,
                exceedances,
                kupiec,
                p(kupiec, 1),
                independence,
                p(independence, 1),
                kupiec + independence,
                p(kupiec + independence, 2));
    }

    private static double independence(int[][] followed) {
        int calm = followed[0][0] + followed[0][1];
        int struck = followed[1][0] + followed[1][1];
        int hits = followed[0][1] + followed[1][1];
        double apart = logLikelihood(followed[0][0], followed[0][1], part(followed[0][1], calm))
                + logLikelihood(followed[1][0], followed[1][1], part(followed[1][1], struck));
        double together = logLikelihood(calm + struck - hits, hits, part(hits, calm + struck));
        return 2 * (apart - together);
    }

    private static double part(int count, int all) {
        return all == 0 ? 0 : (double) count / all;
    }

    /** The logarithm of (1 − p)^misses × p^hits, 0⁰ being 1. */
    private static double logLikelihood(int misses, int hits, double p) {
        return (misses == 0 ? 0 : misses * Math.log(1 - p)) + (hits == 0 ? 0 : hits * Math.log(p));
    }

    private static double p(double statistic, int degrees) {
        return 1 - new ChiSquaredDistribution(degrees).cumulativeProbability(Math.max(0, statistic));
    }

    /**
     * Forecasts the historical value at risk of each bar out of the bars before it and holds it against what came.
     *
     * @param returns by time
     * @param window how many bars before are looked at
     * @throws IllegalArgumentException when fewer than two bars can be forecast
     */
    public static VarBacktest rolling(double[] returns, int window, double confidence) {
        if (window < 2 || returns.length < window + 2) {
            throw new IllegalArgumentException("there must be two returns or more after a window of two or more");
        }
        boolean[] exceeded = new boolean[returns.length - window];
        double[] seen = new double[window];
        for (int bar = 0; bar < exceeded.length; bar++) {
            System.arraycopy(returns, bar, seen, 0, window);
            exceeded[bar] = -returns[bar + window] > ValueAtRisk.historical(seen, confidence);
        }
        return of(exceeded, confidence);
    }
}
