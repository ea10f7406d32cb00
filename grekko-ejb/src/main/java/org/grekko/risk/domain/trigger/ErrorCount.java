package org.grekko.risk.domain.trigger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many of the orders in a window failed.
 *
 * @param all how many there were
 * @param failed how many of them failed
 * @param newestFailure when the last of those was made; null without one
 */
public record ErrorCount(long all, long failed, @Nullable Instant newestFailure) {
    private static final int DIGITS = 6;

    /** Orders of which all failed, the last one then, or none did. */
    public static ErrorCount of(long count, boolean failed, @Nullable Instant newest) {
        return new ErrorCount(count, failed ? count : 0, failed ? newest : null);
    }

    /** Both together. */
    public ErrorCount and(ErrorCount other) {
        Instant newest =
                newestFailure == null || (other.newestFailure != null && other.newestFailure.isAfter(newestFailure))
                        ? other.newestFailure
                        : newestFailure;
        return new ErrorCount(all + other.all, failed + other.failed, newest);
    }

    /** The rate, and when the last failure leaves the window. */
    public Measure measure(Instant now, Duration window) {
        BigDecimal rate = all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(failed).divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.DOWN);
        return new Measure(
                rate,
                all,
                now,
                newestFailure == null ? now : newestFailure.plus(window),
                "when the last failure has left the window of " + window.toSeconds() + " s");
    }
}
