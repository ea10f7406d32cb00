package org.grekko.lab.crossvenue;

import java.math.BigDecimal;

/** What the minutes of a day would have offered. */
public final class DayOfSpreads {
    private int minutes;
    private int opportunities;
    private int buyFirst;
    private BigDecimal net = BigDecimal.ZERO;
    private double largestBps;

    /** Adds a minute: its spread, and the net of either direction for one unit, zero or less being none. */
    void minute(double bps, BigDecimal buyingFirst, BigDecimal buyingSecond) {
        minutes++;
        largestBps = Math.max(largestBps, bps);
        BigDecimal best = buyingFirst.max(buyingSecond);
        if (best.signum() > 0) {
            opportunities++;
            buyFirst += buyingFirst.compareTo(buyingSecond) >= 0 ? 1 : 0;
            net = net.add(best);
        }
    }

    /** Adds another day. */
    public void add(DayOfSpreads other) {
        minutes += other.minutes;
        opportunities += other.opportunities;
        buyFirst += other.buyFirst;
        net = net.add(other.net);
        largestBps = Math.max(largestBps, other.largestBps);
    }

    /** Minutes with a close on both venues. */
    public int minutes() {
        return minutes;
    }

    /** Minutes whose spread exceeded both fees. */
    public int opportunities() {
        return opportunities;
    }

    /** Those of them that bought on the first venue. */
    public int buyFirst() {
        return buyFirst;
    }

    /** Sum of the nets for one unit each, in the quote asset. */
    public BigDecimal net() {
        return net;
    }

    /** Largest spread in basis points of the cheaper close. */
    public double largestBps() {
        return largestBps;
    }
}
