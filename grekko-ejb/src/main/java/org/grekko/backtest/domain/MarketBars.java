package org.grekko.backtest.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;

/**
 * The bars of a market as a portfolio plays them: the time of each is the moment at which it can first be traded, its end
 * the moment from which it is known. Bars of an exchange begin and end within its session, what is outside is left out;
 * bars shorter than the step from decision to decision are put together, so that at most one ends in a step. A bar that
 * begins with a misprint (see {@link Misprints}) is left out. Immutable.
 */
public final class MarketBars {
    private static final long MICROS = 1_000_000;
    private static final long DAY = 86_400 * MICROS;

    private final BarSeries bars;
    private final long[] ends;
    private final int left;

    private MarketBars(BarSeries bars, long[] ends, int left) {
        this.bars = bars;
        this.ends = ends;
        this.left = left;
    }

    /**
     * Makes them of the bars of a file.
     *
     * @param market whose they are
     * @param read the bars as they were read
     * @param step time from decision to decision
     */
    public static MarketBars of(PortfolioMarket market, BarSeries read, BarLength step) {
        return new Maker(market, step.seconds() * MICROS, Double.NaN).make(read);
    }

    /**
     * Makes those that follow bars which were made before; what is read begins where a step begins.
     *
     * @param market whose they are
     * @param read the bars as they were read
     * @param step time from decision to decision
     * @param lastClose the close of the last bar before; NaN for none
     */
    public static MarketBars after(PortfolioMarket market, BarSeries read, BarLength step, double lastClose) {
        return new Maker(market, step.seconds() * MICROS, lastClose).make(read);
    }

    /**
     * Bars that were made before, as they were kept.
     *
     * @param bars the bars, whose times are those at which they open
     * @param ends when each is over, in microseconds since 1970
     * @throws IllegalArgumentException when there are not as many ends as bars
     */
    public static MarketBars kept(BarSeries bars, List<Long> ends) {
        if (bars.size() != ends.size()) {
            throw new IllegalArgumentException(ends.size() + " ends for " + bars.size() + " bars");
        }
        return new MarketBars(bars, ends.stream().mapToLong(Long::longValue).toArray(), 0);
    }

    /** The bars; their times are those at which they open. */
    public BarSeries bars() {
        return bars;
    }

    /** When a bar is over and known, in microseconds since 1970. */
    public long end(int bar) {
        return ends[bar];
    }

    /** How many bars were left out because they are outside the session or begin with a misprint. */
    public int leftOut() {
        return left;
    }

    private static final class Maker {
        private final PortfolioMarket market;
        private final long step;
        private final long length;
        private long open;
        private long end;
        private long begun;
        private long last = Long.MIN_VALUE;
        private long cell = Long.MIN_VALUE;
        private double[] row = new double[0];
        private double lastClose;

        private Maker(PortfolioMarket market, long step, double lastClose) {
            this.market = market;
            this.step = step;
            this.lastClose = lastClose;
            length = market.interval().seconds() * MICROS;
        }

        private MarketBars make(BarSeries read) {
            BarSeries.Builder builder = BarSeries.builder(read.size());
            long[] ends = new long[read.size()];
            int made = 0;
            int left = 0;
            for (int i = 0; i < read.size(); i++) {
                place(read.time(i));
                if (open >= end || open < last || misprinted(read, i)) {
                    left++;
                    continue;
                }
                if (length < step && Math.floorDiv(end - 1, step) == cell) {
                    join(read, i);
                } else {
                    flush(builder);
                    begin(read, i);
                    made++;
                }
                last = end;
                lastClose = read.close(i);
                ends[made - 1] = end;
            }
            flush(builder);
            return new MarketBars(builder.build(), Arrays.copyOf(ends, made), left);
        }

        /** Whether a bar begins far from where the market was, and ends near there again. */
        private boolean misprinted(BarSeries read, int bar) {
            return Misprints.begins(lastClose, read.open(bar), read.close(bar));
        }

        /** Finds when a bar opens and ends; it ends before it opens where it is outside the session. */
        private void place(long time) {
            TradingHours hours = market.hours();
            open = time;
            end = time + length;
            if (hours == null) {
                return;
            }
            LocalDateTime told = LocalDateTime.ofInstant(BarSeries.instant(time), ZoneOffset.UTC);
            LocalDate day = told.toLocalDate();
            if (length == DAY) {
                open = hours.opens(day);
                end = hours.closes(day);
                return;
            }
            if (market.localTimes()) {
                open = BarSeries.micros(told.atZone(hours.zone()).toInstant());
                end = open + length;
            } else {
                day = LocalDate.ofInstant(BarSeries.instant(time), hours.zone());
            }
            open = Math.max(open, hours.opens(day));
            end = Math.min(end, hours.closes(day));
        }

        private void begin(BarSeries read, int bar) {
            cell = Math.floorDiv(end - 1, step);
            begun = open;
            row = new double[] {read.open(bar), read.high(bar), read.low(bar), read.close(bar), read.volume(bar)};
        }

        private void join(BarSeries read, int bar) {
            row[1] = Math.max(row[1], read.high(bar));
            row[2] = Math.min(row[2], read.low(bar));
            row[3] = read.close(bar);
            row[4] += read.volume(bar);
        }

        private void flush(BarSeries.Builder builder) {
            if (cell != Long.MIN_VALUE) {
                builder.add(begun, row);
            }
        }
    }
}
