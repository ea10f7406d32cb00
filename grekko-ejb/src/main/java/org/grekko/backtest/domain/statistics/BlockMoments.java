package org.grekko.backtest.domain.statistics;

import java.util.List;
import org.grekko.shared.statistics.Sample;

/**
 * The returns of one trial, summed up in blocks of time of equal length: all that the test for overfitting needs, in a
 * few hundred bytes instead of a number for each bar.
 */
public final class BlockMoments {
    private final int[] counts;
    private final double[] sums;
    private final double[] squares;

    private BlockMoments(int blocks) {
        counts = new int[blocks];
        sums = new double[blocks];
        squares = new double[blocks];
    }

    /**
     * Sums up returns.
     *
     * @param returns by time
     * @param blocks into how many blocks, 1 or more; they differ by one return at most
     */
    public static BlockMoments of(double[] returns, int blocks) {
        BlockMoments moments = new BlockMoments(blocks);
        for (int block = 0; block < blocks; block++) {
            int from = (int) ((long) returns.length * block / blocks);
            int to = (int) ((long) returns.length * (block + 1) / blocks);
            moments.counts[block] = to - from;
            for (int i = from; i < to; i++) {
                moments.sums[block] += returns[i];
                moments.squares[block] += returns[i] * returns[i];
            }
        }
        return moments;
    }

    /** The sums of one block, as {@link #part} gave them. */
    public record Part(int count, double sum, double squares) {}

    /** What parts were taken of. */
    public static BlockMoments of(List<Part> parts) {
        BlockMoments moments = new BlockMoments(parts.size());
        for (int block = 0; block < parts.size(); block++) {
            moments.counts[block] = parts.get(block).count();
            moments.sums[block] = parts.get(block).sum();
            moments.squares[block] = parts.get(block).squares();
        }
        return moments;
    }

    /** The sums of a block by its number, from 0. */
    public Part part(int block) {
        return new Part(counts[block], sums[block], squares[block]);
    }

    /** How many blocks there are. */
    public int blocks() {
        return counts.length;
    }

    /**
     * The Sharpe ratio of one period over some blocks together.
     *
     * @param chosen the blocks as bits, the first being the lowest
     * @return 0 where returns do not vary
     */
    public double sharpe(int chosen) {
        int count = 0;
        double sum = 0;
        double square = 0;
        for (int rest = chosen; rest != 0; rest &= rest - 1) {
            int block = Integer.numberOfTrailingZeros(rest);
            count += counts[block];
            sum += sums[block];
            square += squares[block];
        }
        return Sample.sharpe(count, sum, square);
    }
}
