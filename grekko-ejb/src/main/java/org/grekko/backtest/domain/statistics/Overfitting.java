package org.grekko.backtest.domain.statistics;

import java.util.List;

/**
 * How probable it is that choosing the best of many backtests has fitted noise, by combinatorially symmetric
 * cross-validation: time is cut into an even number of blocks; for every choice of half of them the best trial there is
 * ranked among all trials over the other half. Source: D. Bailey, J. Borwein, M. López de Prado, Q. Zhu, The Probability of
 * Backtest Overfitting, Journal of Computational Finance 20(4), 2017, section 3.
 *
 * @param probability the part of the choices whose best is no better than the median over the other half, 0 to 1
 * @param loss the part of the choices whose best has a Sharpe ratio below zero over the other half, 0 to 1
 * @param choices how many there were
 */
public record Overfitting(double probability, double loss, int choices) {
    /** So many blocks give 12,870 choices, as in the source. */
    public static final int BLOCKS = 16;

    /**
     * Measures trials over the same time.
     *
     * @param trials two or more, with one even number of blocks
     * @throws IllegalArgumentException when they are fewer or their blocks differ or are odd
     */
    public static Overfitting of(List<BlockMoments> trials) {
        int blocks = trials.isEmpty() ? 0 : trials.get(0).blocks();
        if (trials.size() < 2 || blocks < 2 || blocks % 2 != 0 || blocks > BLOCKS) {
            throw new IllegalArgumentException(
                    "overfitting is measured over 2 or more trials in an even number of at most " + BLOCKS
                            + " blocks, not " + trials.size() + " in " + blocks);
        }
        if (trials.stream().anyMatch(each -> each.blocks() != blocks)) {
            throw new IllegalArgumentException("all trials must have the same blocks");
        }
        int all = (1 << blocks) - 1;
        int choices = 0;
        int overfitted = 0;
        int lost = 0;
        double[] outside = new double[trials.size()];
        for (int inside = 0; inside <= all; inside++) {
            if (Integer.bitCount(inside) != blocks / 2) {
                continue;
            }
            int best = best(trials, inside);
            for (int i = 0; i < outside.length; i++) {
                outside[i] = trials.get(i).sharpe(all ^ inside);
            }
            choices++;
            overfitted += relativeRank(outside, best) <= 0.5 ? 1 : 0;
            lost += outside[best] < 0 ? 1 : 0;
        }
        return new Overfitting((double) overfitted / choices, (double) lost / choices, choices);
    }

    /** The trial with the highest ratio there; of equal ones the first. */
    private static int best(List<BlockMoments> trials, int chosen) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < trials.size(); i++) {
            double each = trials.get(i).sharpe(chosen);
            if (each > highest) {
                highest = each;
                best = i;
            }
        }
        return best;
    }

    /** The rank from the worst, 1, to the best, over their number and one; equal ones share the mean of their ranks. */
    private static double relativeRank(double[] values, int place) {
        int below = 0;
        int equal = 0;
        for (double each : values) {
            below += each < values[place] ? 1 : 0;
            equal += each == values[place] ? 1 : 0;
        }
        return (below + (equal + 1) / 2.0) / (values.length + 1);
    }
}
