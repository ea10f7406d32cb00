package org.grekko.market.domain;

import java.util.Objects;

/**
 * What windows of closes are asked for again and again: running sums and returns. An answer depends on the closes of its
 * window and on nothing before it, bit by bit: sums run in whole steps of 10⁻⁸, which are exact, and a window with a close
 * that is no whole number of steps is added up anew.
 */
final class CloseColumns {
    /** So many closes of steps can be added in a long; see {@link ReadDecimal#steps}. */
    private static final int LONGEST = 4_000;

    private static final double STEPS_IN_ONE = 1e8;

    private final double[] closes;
    private final double[] returns;
    private final long[] sums;
    private final int[] odd;

    CloseColumns(double[] closes) {
        this.closes = closes;
        returns = new double[closes.length];
        sums = new long[closes.length + 1];
        odd = new int[closes.length + 1];
        int lastOdd = -1;
        for (int bar = 0; bar < closes.length; bar++) {
            returns[bar] = bar == 0 ? Double.NaN : closes[bar] / closes[bar - 1] - 1;
            long steps = ReadDecimal.steps(closes[bar]);
            lastOdd = steps == ReadDecimal.NONE ? bar : lastOdd;
            // What runs over a long comes back when two sums are subtracted.
            sums[bar + 1] = sums[bar] + (steps == ReadDecimal.NONE ? 0 : steps);
            odd[bar + 1] = lastOdd;
        }
    }

    /** The sum of the closes from one place to before another. */
    double sum(int from, int to) {
        Objects.checkFromToIndex(from, to, closes.length);
        if (to - from <= LONGEST && odd[to] < from) {
            return (sums[to] - sums[from]) / STEPS_IN_ONE;
        }
        double sum = 0;
        for (int bar = from; bar < to; bar++) {
            sum += closes[bar];
        }
        return sum;
    }

    /** The sample deviation of the returns within the bars from one place to before another, 3 or more. */
    double returnDeviation(int from, int to) {
        Objects.checkFromToIndex(from, to, closes.length);
        double[] each = returns;
        double sum = 0;
        double squares = 0;
        double otherSum = 0;
        double otherSquares = 0;
        int bar = from + 1;
        for (; bar + 3 < to; bar += 4) {
            sum += each[bar] + each[bar + 1];
            otherSum += each[bar + 2] + each[bar + 3];
            squares += each[bar] * each[bar] + each[bar + 1] * each[bar + 1];
            otherSquares += each[bar + 2] * each[bar + 2] + each[bar + 3] * each[bar + 3];
        }
        for (; bar < to; bar++) {
            sum += each[bar];
            squares += each[bar] * each[bar];
        }
        int count = to - from - 1;
        double all = sum + otherSum;
        return Math.sqrt(Math.max(0, (squares + otherSquares - all * all / count) / (count - 1)));
    }
}
