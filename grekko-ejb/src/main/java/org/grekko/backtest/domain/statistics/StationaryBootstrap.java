package org.grekko.backtest.domain.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.grekko.shared.statistics.Sample;

/**
 * Confidence by resampling: a series of the same length is put together from blocks of the returns that begin anywhere and
 * have a geometric length, going round at the end, so that what hangs together in time mostly stays together. Source:
 * D. Politis, J. Romano, The Stationary Bootstrap, Journal of the American Statistical Association 89(428), 1994.
 *
 * @param sharpe of the annual Sharpe ratio
 * @param totalReturn of the return over the whole time
 */
public record StationaryBootstrap(Interval sharpe, Interval totalReturn) {
    /**
     * Between what a figure lies, by the percentile method.
     *
     * @param low below it lies half of what the level leaves
     * @param estimate the figure of the returns themselves
     * @param high above it lies half of what the level leaves
     */
    public record Interval(double low, double estimate, double high) {}

    /**
     * How to resample.
     *
     * @param resamples how many series, 2 or more
     * @param blockLength mean length of a block in periods, 1 or more
     * @param level how much lies within the interval, such as 0.9
     */
    public record Plan(int resamples, double blockLength, double level) {
        /** A thousand series at a level of 90 % in blocks of the cube root of the length, the usual order of growth. */
        public static Plan forLength(int returns) {
            return new Plan(1_000, Math.max(1, Math.ceil(Math.cbrt(returns))), 0.9);
        }
    }

    /**
     * Resamples returns.
     *
     * @param returns for each period, one or more
     * @param periodsAYear for the annual ratio
     * @param plan how
     * @param dice what chooses the blocks: the same dice give the same intervals
     */
    public static StationaryBootstrap of(double[] returns, double periodsAYear, Plan plan, RandomGenerator dice) {
        if (returns.length == 0) {
            throw new IllegalArgumentException("there is no return to resample");
        }
        double[] sharpes = new double[plan.resamples()];
        double[] totals = new double[plan.resamples()];
        double[] sample = new double[returns.length];
        for (int i = 0; i < plan.resamples(); i++) {
            resample(returns, sample, plan.blockLength(), dice);
            sharpes[i] = sharpe(sample, periodsAYear);
            totals[i] = total(sample);
        }
        return new StationaryBootstrap(
                interval(sharpes, sharpe(returns, periodsAYear), plan.level()),
                interval(totals, total(returns), plan.level()));
    }

    /** Fills a sample: at each step a new block begins with a probability of one over its mean length. */
    static void resample(double[] returns, double[] sample, double blockLength, RandomGenerator dice) {
        double fresh = 1 / blockLength;
        int place = dice.nextInt(returns.length);
        for (int i = 0; i < sample.length; i++) {
            sample[i] = returns[place];
            place = dice.nextDouble() < fresh ? dice.nextInt(returns.length) : place + 1;
            place = place == returns.length ? 0 : place;
        }
    }

    private static double sharpe(double[] returns, double periodsAYear) {
        double sum = 0;
        double squares = 0;
        for (double each : returns) {
            sum += each;
            squares += each * each;
        }
        return Sample.sharpe(returns.length, sum, squares) * Math.sqrt(periodsAYear);
    }

    private static double total(double[] returns) {
        double growth = 1;
        for (double each : returns) {
            growth *= 1 + each;
        }
        return growth - 1;
    }

    private static Interval interval(double[] values, double estimate, double level) {
        Arrays.sort(values);
        double tail = (1 - level) / 2;
        return new Interval(Sample.quantileOfSorted(values, tail), estimate, Sample.quantileOfSorted(values, 1 - tail));
    }
}
