package org.grekko.model.domain;

import org.grekko.market.domain.BarSeries;

/**
 * What a model may know at the close of a bar: the windows of its markets, which end there, and what is held. Immutable.
 * Markets are counted from 0 in the order of their pairs' names.
 */
public final class Context {
    private final long time;
    private final BarSeries[] series;
    private final int[] sizes;
    private final double[] exposures;

    /**
     * A snapshot; the arrays are the context's own from here on.
     *
     * @param time start of the bars that have just closed, in microseconds since 1970
     * @param series the bars of each market, later ones included, which nobody gets to see
     * @param sizes how many bars of each market have ended
     * @param exposures what is held of each market, as a fraction of NAV
     */
    public Context(long time, BarSeries[] series, int[] sizes, double[] exposures) {
        this.time = time;
        this.series = series;
        this.sizes = sizes;
        this.exposures = exposures;
    }

    /** How many markets there are. */
    public int markets() {
        return sizes.length;
    }

    /** The bars of a market. */
    public BarWindow window(int market) {
        return new BarWindow(series[market], sizes[market]);
    }

    /** Whether a bar of the market has just closed; a market that is shut has none. */
    public boolean fresh(int market) {
        int last = sizes[market] - 1;
        return last >= 0 && series[market].time(last) == time;
    }

    /** What is held of a market, as a fraction of NAV at the last prices; 0 for nothing. */
    public double exposure(int market) {
        return exposures[market];
    }
}
