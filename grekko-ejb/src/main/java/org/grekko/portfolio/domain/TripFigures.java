package org.grekko.portfolio.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What can be said of round trips, one after the other. */
public final class TripFigures {
    private static final double MILLIS = 1_000;

    private int count;
    private int winners;
    private double won;
    private double lost;
    private double seconds;

    /** Takes a closed round trip. */
    public void take(RoundTrip trip) {
        double pnl = trip.pnl().doubleValue();
        count++;
        winners += pnl > 0 ? 1 : 0;
        won += Math.max(0, pnl);
        lost += Math.max(0, -pnl);
        seconds += Duration.between(trip.openedAt(), trip.closedAt()).toMillis() / MILLIS;
    }

    /** How many there were. */
    public int count() {
        return count;
    }

    /** Those with a profit after fees, as a fraction; null without any. */
    public @Nullable Double winRate() {
        return count == 0 ? null : Double.valueOf((double) winners / count);
    }

    /** Gross profit over gross loss, both after fees; null without a loss. */
    public @Nullable Double profitFactor() {
        return lost == 0 ? null : Double.valueOf(won / lost);
    }

    /** Mean time from entry to exit; null without any. */
    public @Nullable Double averageSeconds() {
        return count == 0 ? null : Double.valueOf(seconds / count);
    }
}
