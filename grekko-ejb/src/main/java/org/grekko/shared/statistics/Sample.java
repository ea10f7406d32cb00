package org.grekko.shared.statistics;

import java.util.Arrays;

/**
 * Sample statistics of a series, in its own unit. Moments are those of R. A. Fisher, Moments and Product Moments of Sampling
 * Distributions, 1930: the deviation with divisor n − 1, the standardised third and fourth with divisor n (g₁ and g₂).
 */
public final class Sample {
    private Sample() {}

    /** The arithmetic mean; NaN of nothing. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return sum / values.length;
    }

    /** The sample deviation, with divisor n − 1; NaN of fewer than 2. */
    public static double deviation(double[] values) {
        return Math.sqrt(central(values, 2) / (values.length - 1));
    }

    /** Skewness as m₃ ÷ m₂^(3/2), moments with divisor n; 0 where nothing varies. */
    public static double skewness(double[] values) {
        double variance = central(values, 2) / values.length;
        return variance == 0 ? 0 : central(values, 3) / values.length / Math.pow(variance, 1.5);
    }

    /** Excess kurtosis as m₄ ÷ m₂² − 3, moments with divisor n; 0 where nothing varies. */
    public static double excessKurtosis(double[] values) {
        double variance = central(values, 2) / values.length;
        return variance == 0 ? 0 : central(values, 4) / values.length / (variance * variance) - 3;
    }

    private static double central(double[] values, int power) {
        double mean = mean(values);
        double sum = 0;
        for (double each : values) {
            double off = each - mean;
            double term = off * off;
            for (int i = 2; i < power; i++) {
                term *= off;
            }
            sum += term;
        }
        return sum;
    }

    /**
     * A quantile by linear interpolation between order statistics, the first at 0 and the last at 1 (type 7 of R. J. Hyndman,
     * Y. Fan, Sample Quantiles in Statistical Packages, American Statistician 50(4), 1996).
     *
     * @param values one or more, in any order
     * @param level 0 to 1
     */
    public static double quantile(double[] values, double level) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return quantileOfSorted(sorted, level);
    }

    /**
     * The same of values that ascend.
     *
     * @param sorted one or more, ascending
     * @param level 0 to 1
     */
    public static double quantileOfSorted(double[] sorted, double level) {
        double place = level * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Mean over sample deviation out of sums, for loops that cannot afford a second pass. Source: W. F. Sharpe, The Sharpe
     * Ratio, Journal of Portfolio Management 21(1), 1994, of one period and with a risk-free rate of zero.
     *
     * @param count how many values
     * @param sum of them
     * @param squares sum of their squares
     * @return 0 for fewer than 2, and where nothing varies but rounding
     */
    public static double sharpe(int count, double sum, double squares) {
        double mean = sum / count;
        double variance = (squares - sum * mean) / (count - 1);
        // What is left of a still series is rounding, not variance.
        return count > 1 && variance > 1e-14 * squares / count ? mean / Math.sqrt(variance) : 0;
    }
}
