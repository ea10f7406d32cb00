package org.grekko.model.domain;

/**
 * What a model may know at the close of a bar: the windows of its markets, which end there, and what is held. Immutable.
 * Markets are counted from 0 in the order of their pairs' names.
 */
public final class Context {
    private final long time;
    private final BarWindow[] windows;
    private final double[] exposures;

    /**
     * A snapshot; the arrays are the context's own from here on.
     *
     * @param time start of the bars that have just closed, in microseconds since 1970
     * @param windows one for each market
     * @param exposures what is held of each market, as a fraction of NAV
     */
    public Context(long time, BarWindow[] windows, double[] exposures) {
        this.time = time;
        this.windows = windows;
        this.exposures = exposures;
    }

    /** How many markets there are. */
    public int markets() {
        return windows.length;
    }

    /** The bars of a market. */
    public BarWindow window(int market) {
        return windows[market];
    }

    /** Whether a bar of the market has just closed; a market that is shut has none. */
    public boolean fresh(int market) {
        return windows[market].size() > 0 && windows[market].time(0) == time;
    }

    /** What is held of a market, as a fraction of NAV at the last prices; 0 for nothing. */
    public double exposure(int market) {
        return exposures[market];
    }
}
