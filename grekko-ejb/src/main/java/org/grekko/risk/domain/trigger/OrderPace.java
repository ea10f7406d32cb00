package org.grekko.risk.domain.trigger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast an agent makes orders. Its usual minute is that of the hour before; less than one order a minute counts as one.
 *
 * @param made orders in the last minute
 * @param usual orders in the hour before that minute
 */
public record OrderPace(long made, long usual) {
    /** What is looked at as now. */
    public static final Duration NOW = Duration.ofMinutes(1);

    /** What is looked at as usual, before that. */
    public static final Duration USUAL = Duration.ofHours(1);

    private static final int DIGITS = 6;

    /** The orders of the last minute over those of the usual one, and when those of now do not count any more. */
    public Measure measure(Instant now) {
        double before = Math.max(1, usual / (double) USUAL.dividedBy(NOW));
        return new Measure(
                BigDecimal.valueOf(made / before).setScale(DIGITS, RoundingMode.HALF_UP),
                made,
                now,
                now.plus(NOW),
                "when the orders of now are a minute old");
    }
}
