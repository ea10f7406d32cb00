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
    private static final int DIGITS = 6;
    private static final double USUAL_MINUTES = Duration.ofHours(1).toMinutes();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The orders of the last minute over those of the usual one, and when those of now do not count any more. */
    public Measure measure(Instant now) {
        double before = Math.max(1, usual / USUAL_MINUTES);
        return new Measure(
                BigDecimal.valueOf(made / before).setScale(DIGITS, RoundingMode.HALF_UP),
                made,
                now,
                now.plus(MINUTE),
                "when the orders of now are a minute old");
    }
}
