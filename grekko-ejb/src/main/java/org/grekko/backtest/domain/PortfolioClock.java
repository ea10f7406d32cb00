package org.grekko.backtest.domain;

import java.util.List;
import org.grekko.market.domain.BarSeries;

/**
 * Plays the bars of markets of several lengths from boundary to boundary. Between two boundaries bars open and end, each
 * at its own time; what is not yet known cannot be asked for. A bar that ends at a boundary is known there, one that
 * opens there belongs to what follows.
 */
final class PortfolioClock {
    /** Later than everything. */
    static final long NEVER = Long.MAX_VALUE;

    private final MarketBars[] markets;
    private final BarSeries[] series;
    private final long step;
    private final int[] opened;
    private final int[] ended;
    private int[] endedBefore;
    private long now = Long.MIN_VALUE;
    private long event;

    PortfolioClock(List<MarketBars> markets, long step) {
        this.markets = markets.toArray(MarketBars[]::new);
        this.step = step;
        series = markets.stream().map(MarketBars::bars).toArray(BarSeries[]::new);
        opened = new int[series.length];
        ended = new int[series.length];
        endedBefore = new int[series.length];
    }

    /** Goes on to the next boundary before or at which something happens; false when nothing is left. */
    boolean advance() {
        long next = next();
        if (next == NEVER) {
            return false;
        }
        now = next;
        endedBefore = ended.clone();
        return true;
    }

    /** The next boundary before or at which something happens; {@link #NEVER} when nothing is left. */
    long next() {
        long open = nextOpen();
        long end = nextEnd();
        long afterOpen = open == NEVER ? NEVER : (Math.floorDiv(open, step) + 1) * step;
        long afterEnd = end == NEVER ? NEVER : -Math.floorDiv(-end, step) * step;
        return Math.min(afterOpen, afterEnd);
    }

    /** The boundary of now, in microseconds since 1970. */
    long now() {
        return now;
    }

    /** When the next bar opens. */
    long nextOpen() {
        long next = NEVER;
        for (int i = 0; i < series.length; i++) {
            next = Math.min(next, open(i));
        }
        return next;
    }

    private long open(int market) {
        return opened[market] < series[market].size() ? series[market].time(opened[market]) : NEVER;
    }

    /** When the next bar ends of those that have opened. */
    long nextEnd() {
        long next = NEVER;
        for (int i = 0; i < series.length; i++) {
            next = Math.min(next, end(i));
        }
        return next;
    }

    private long end(int market) {
        return ended[market] < opened[market] ? markets[market].end(ended[market]) : NEVER;
    }

    /** Opens the bars of a time. */
    void open(long time) {
        event = time;
        for (int i = 0; i < series.length; i++) {
            if (open(i) == time) {
                opened[i]++;
            }
        }
    }

    /** Whether a bar of the market is just opening. */
    boolean opens(int market) {
        return opened[market] > ended[market] && series[market].time(opened[market] - 1) == event;
    }

    /** Ends the bars of a time. */
    void end(long time) {
        event = time;
        for (int i = 0; i < series.length; i++) {
            if (end(i) == time) {
                ended[i]++;
            }
        }
    }

    /** Whether a bar of the market is just ending. */
    boolean ends(int market) {
        return ended[market] > 0 && markets[market].end(ended[market] - 1) == event;
    }

    /** When the bar opened that ended last. */
    long openOf(int market) {
        return series[market].time(ended[market] - 1);
    }

    /** Whether a bar of some market has ended since the boundary before. */
    boolean anyEnded() {
        for (int i = 0; i < ended.length; i++) {
            if (ended[i] > endedBefore[i]) {
                return true;
            }
        }
        return false;
    }

    int markets() {
        return series.length;
    }

    BarSeries series(int market) {
        return series[market];
    }

    /** How many bars of a market are over. */
    int ended(int market) {
        return ended[market];
    }

    /** How many of them were over at the boundary before. */
    int endedBefore(int market) {
        return endedBefore[market];
    }

    /** The last price that is known of a market: the open of a bar that is not over, else the last close; 0 for none. */
    double price(int market) {
        if (opened[market] > ended[market]) {
            return series[market].open(opened[market] - 1);
        }
        return ended[market] == 0 ? 0 : series[market].close(ended[market] - 1);
    }
}
