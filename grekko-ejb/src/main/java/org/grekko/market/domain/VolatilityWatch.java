package org.grekko.market.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.grekko.market.Candle;
import org.jspecify.annotations.Nullable;

/**
 * Finds spikes of the realised volatility of one market: the root of the mean squared log return (the realised variance
 * of Andersen, Bollerslev, Diebold and Labys, "Modeling and Forecasting Realized Volatility", Econometrica 2003, per
 * bar) of the last {@value #SHORT} bars against that of the {@value #LONG} bars before them. It speaks once the baseline
 * has at least {@value #ENOUGH} returns, and then not again before the cool-down is over. A bar that does not follow the
 * one before makes no return. It keeps {@code SHORT + LONG} numbers. Not safe for several threads.
 */
public final class VolatilityWatch {
    /** Returns in the recent window. */
    public static final int SHORT = 12;
    /** Returns in the baseline. */
    public static final int LONG = 720;
    /** Returns that the baseline needs. */
    public static final int ENOUGH = 120;

    private final double threshold;
    private final Duration coolDown;
    private final Duration length;
    private final double[] squares = new double[SHORT + LONG];
    private long count;
    private @Nullable Candle before;
    private @Nullable Instant spoke;

    /**
     * A spike.
     *
     * @param volatility of the recent window, per bar, as a fraction
     * @param baseline of the bars before, per bar, as a fraction
     * @param ratio of the two
     */
    public record Spike(double volatility, double baseline, double ratio) {}

    /**
     * How a market moves at present.
     *
     * @param ratio of the recent volatility and the baseline
     * @param samples returns in the baseline
     * @param at the end of the last bar
     * @param calmBars how many bars of the baseline's volatility bring the ratio below the limit that was asked about; 0
     *     when it is below
     */
    public record Present(double ratio, int samples, Instant at, int calmBars) {}

    /**
     * A watch that has seen nothing.
     *
     * @param threshold the ratio from which on it is a spike, greater than 1
     * @param coolDown how long it is silent after a spike
     * @param length the length of the bars
     */
    public VolatilityWatch(double threshold, Duration coolDown, Duration length) {
        this.threshold = threshold;
        this.coolDown = coolDown;
        this.length = length;
    }

    /** Takes the next closed bar of the market. */
    public Optional<Spike> bar(Candle bar) {
        Candle last = before;
        before = bar;
        if (last == null || !last.time().plus(length).equals(bar.time()) || last.close() <= 0 || bar.close() <= 0) {
            return Optional.empty();
        }
        double change = Math.log(bar.close() / last.close());
        squares[(int) (count % squares.length)] = change * change;
        count++;
        int kept = (int) Math.min(count, squares.length);
        if (kept < SHORT + ENOUGH) {
            return Optional.empty();
        }
        double recent = root(0, SHORT);
        double baseline = root(SHORT, kept);
        boolean silent = spoke != null && bar.time().isBefore(spoke.plus(coolDown));
        if (silent || baseline <= 0 || recent < threshold * baseline) {
            return Optional.empty();
        }
        spoke = bar.time();
        return Optional.of(new Spike(recent, baseline, recent / baseline));
    }

    /** How the market moves, held against a ratio; empty without a baseline, or one that does not move. */
    public Optional<Present> present(double limit) {
        int kept = (int) Math.min(count, squares.length);
        Candle last = before;
        if (last == null || kept < SHORT + ENOUGH) {
            return Optional.empty();
        }
        double baseline = root(SHORT, kept);
        if (baseline <= 0) {
            return Optional.empty();
        }
        int bars = 0;
        while (bars < SHORT && afterCalm(bars, baseline) >= limit * baseline) {
            bars++;
        }
        return Optional.of(
                new Present(root(0, SHORT) / baseline, kept - SHORT, last.time().plus(length), bars));
    }

    /** The volatility of the recent window once so many bars of that volatility have come. */
    private double afterCalm(int bars, double volatility) {
        double recent = bars == SHORT ? 0 : root(0, SHORT - bars);
        return Math.sqrt((recent * recent * (SHORT - bars) + volatility * volatility * bars) / SHORT);
    }

    /** Root of the mean square of the returns of those ages, 0 being the last one. */
    private double root(int from, int to) {
        double sum = 0;
        for (int age = from; age < to; age++) {
            sum += squares[(int) ((count - 1 - age) % squares.length)];
        }
        return Math.sqrt(sum / (to - from));
    }
}
