package org.grekko.model.domain;

import java.util.Optional;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.regime.RegimeState;
import org.jspecify.annotations.Nullable;

/**
 * What a model may know at the close of a bar: the windows of its markets, which end there, and what is held. Immutable.
 * Markets are counted from 0 in the order of their pairs' names.
 */
public final class Context {
    private final long time;
    private final BarSeries[] series;
    private final int[] sizes;
    private final double[] exposures;
    private final int @Nullable [] sizesBefore;
    private final @Nullable Standing standing;

    /**
     * Where a model stands that decides for a part of a portfolio.
     *
     * @param regime the state of markets and economy
     * @param budgetFraction the part of NAV that the model may use now, 0 to 1
     * @param budgetValue the same in the quote asset
     */
    public record Standing(RegimeState regime, double budgetFraction, double budgetValue) {}

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
        sizesBefore = null;
        standing = null;
    }

    /**
     * A snapshot for a part of a portfolio, whose markets may have bars of several lengths; the arrays are the context's
     * own from here on.
     *
     * @param series the bars of each market, later ones included, which nobody gets to see
     * @param sizes how many bars of each market have ended
     * @param sizesBefore how many had ended at the decision before
     * @param exposures what the model holds of each market, as a fraction of the portfolio's NAV
     * @param standing where the model stands
     */
    public Context(BarSeries[] series, int[] sizes, int[] sizesBefore, double[] exposures, Standing standing) {
        time = Long.MAX_VALUE;
        this.series = series;
        this.sizes = sizes;
        this.exposures = exposures;
        this.sizesBefore = sizesBefore;
        this.standing = standing;
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
        if (sizesBefore != null) {
            return sizes[market] > sizesBefore[market];
        }
        int last = sizes[market] - 1;
        return last >= 0 && series[market].time(last) == time;
    }

    /** Regime and budget of a model that decides for a part of a portfolio; empty for one that has all of it. */
    public Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    /** What is held of a market, as a fraction of NAV at the last prices; 0 for nothing. */
    public double exposure(int market) {
        return exposures[market];
    }
}
