package org.grekko.model.domain;

import java.util.Objects;
import org.grekko.market.Candle;
import org.grekko.market.domain.BarSeries;

/**
 * The bars of one market up to a decision: the last bar is the one that has just closed. Later bars cannot be reached
 * from here, however long the window is kept. Bars are counted back from the last one, which is 0.
 */
public final class BarWindow {
    private final BarSeries series;
    private final int size;

    /**
     * The first so many bars of a series.
     *
     * @throws IndexOutOfBoundsException when the series has fewer
     */
    public BarWindow(BarSeries series, int size) {
        Objects.checkFromToIndex(0, size, series.size());
        this.series = series;
        this.size = size;
    }

    /** How many bars there are; 0 while the market has not traded yet. */
    public int size() {
        return size;
    }

    /** Start of a bar in microseconds since 1970. */
    public long time(int ago) {
        return series.time(place(ago));
    }

    /** Last price of a bar. */
    public double close(int ago) {
        return series.close(place(ago));
    }

    /** The sum of the last so many closes. */
    double closeSum(int length) {
        return series.closeSum(size - Objects.checkIndex(length, size + 1), size);
    }

    /** The sample deviation of the last so many returns from close to close, 2 or more. */
    double returnDeviation(int returns) {
        return series.returnDeviation(size - 1 - Objects.checkIndex(returns, size), size);
    }

    /** A whole bar. */
    public Candle candle(int ago) {
        return series.candle(place(ago));
    }

    private int place(int ago) {
        return size - 1 - Objects.checkIndex(ago, size);
    }
}
