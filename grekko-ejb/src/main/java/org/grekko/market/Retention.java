package org.grekko.market;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.grekko.shared.Clock;

/** How long rows of the time series are kept: whole days of them are dropped. */
final class Retention {
    private static final Logger LOG = System.getLogger(Retention.class.getName());

    private final String what;
    private final int days;
    private final Clock clock;

    /** A retention of so many days, 1 or more, of what is named in messages. */
    Retention(String what, int days, Clock clock) {
        this.what = what;
        this.days = days;
        this.clock = clock;
    }

    /** Drops what is older; a failure is told and the next call tries again. */
    void drop(ToIntFunction<Instant> drop) {
        try {
            int dropped = drop.applyAsInt(clock.now().minus(Duration.ofDays(days)));
            if (dropped > 0) {
                LOG.log(Level.INFO, "{0} days of {1} were dropped after {2} days", dropped, what, days);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "old " + what + " could not be dropped; tried again in an hour", failure);
        }
    }
}
