package org.grekko.shared.statistics;

/**
 * The moments of a series of returns in one pass over them, as {@link Sample} has them one by one.
 *
 * @param count how many returns
 * @param mean their mean
 * @param deviation their sample deviation; 0 for fewer than 2
 * @param skewness third standardised moment of the population; 0 where nothing varies
 * @param kurtosis fourth standardised moment of the population, 3 for a normal one; 3 where nothing varies
 */
public record ReturnMoments(int count, double mean, double deviation, double skewness, double kurtosis) {
    private static final double NORMAL_KURTOSIS = 3;
    /** What returns that are all the same may seem to vary by, as a fraction of their square. */
    private static final double ROUNDING = 1e-26;

    /** Moments of returns for each period. */
    public static ReturnMoments of(double[] returns) {
        double sum = 0;
        for (double each : returns) {
            sum += each;
        }
        int count = returns.length;
        double mean = count == 0 ? 0 : sum / count;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double each : returns) {
            double distance = each - mean;
            double square = distance * distance;
            second += square;
            third += square * distance;
            fourth += square * square;
        }
        if (count < 2 || second <= ROUNDING * count * mean * mean) {
            return new ReturnMoments(count, mean, 0, 0, NORMAL_KURTOSIS);
        }
        double variance = second / count;
        return new ReturnMoments(
                count,
                mean,
                Math.sqrt(second / (count - 1)),
                third / count / Math.pow(variance, 1.5),
                fourth / count / (variance * variance));
    }

    /** Mean over deviation for one period, not annualised; 0 where nothing varies. */
    public double sharpe() {
        return deviation == 0 ? 0 : mean / deviation;
    }
}
