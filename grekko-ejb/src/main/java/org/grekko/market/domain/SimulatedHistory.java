package org.grekko.market.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.market.BarClosed;
import org.grekko.market.Interval;

/** The past that a new simulated market is given, so that charts and indicators have something to show. */
public final class SimulatedHistory {
    /** How far back candles of one minute go. */
    public static final Duration MINUTES_BACK = Duration.ofHours(6);
    /** How far back candles of five seconds go. */
    public static final Duration SECONDS_BACK = Duration.ofHours(1);

    private SimulatedHistory() {}

    /**
     * Runs a new market from the past up to now; it can then be stepped on and its prices and candles continue
     * without a seam.
     *
     * @param market a market that was not stepped before
     * @param now the present
     * @return the candles that closed until now, in the order of closing
     */
    public static List<BarClosed> run(MarketSimulation market, Instant now) {
        Instant secondsFrom = Interval.M1.floor(now.minus(SECONDS_BACK));
        List<BarClosed> closed = new ArrayList<>();
        Instant at = Interval.M1.floor(now.minus(MINUTES_BACK));
        while (!at.isAfter(now)) {
            for (BarClosed bar : market.step(at).closed()) {
                boolean recent = !bar.candle().time().isBefore(secondsFrom);
                if (bar.interval() != Interval.S5 || recent) {
                    closed.add(bar);
                }
            }
            at = at.plus(MarketSimulation.STEP);
        }
        return closed;
    }
}
