package org.grekko.risk.domain.trigger;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.shared.FieldError;

/**
 * At what value a breaker trips by itself, and how far up the ladder.
 *
 * @param cause what is measured
 * @param version counts up with each change that was approved; 0 for what holds from the beginning
 * @param enabled whether it trips at all; it is measured all the same
 * @param limit the value at which it trips; a limit that is reached counts
 * @param fewest samples without which nothing is concluded, 1 or more
 * @param windowSeconds over how long is measured; 0 where there is no window
 * @param coolDownSeconds for how long nothing trips after a person has resumed
 * @param level how far, L0 to L3
 */
public record TripRule(
        TripCause cause,
        int version,
        boolean enabled,
        BigDecimal limit,
        long fewest,
        int windowSeconds,
        int coolDownSeconds,
        BreakerLevel level) {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);
    private static final long MOST_SAMPLES = 1_000_000;
    private static final int SHORTEST_WINDOW = 5;
    private static final int LONGEST_SECONDS = 3_600;

    /** Over how long is measured. */
    public Duration window() {
        return Duration.ofSeconds(windowSeconds);
    }

    /** How long a person who resumed is left alone. */
    public Duration coolDown() {
        return Duration.ofSeconds(coolDownSeconds);
    }

    /** What is wrong with it, by field. */
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        BigDecimal most = cause.fraction() ? BigDecimal.ONE : HIGHEST;
        check(
                errors,
                limit.signum() > 0 && limit.compareTo(most) <= 0,
                "limit",
                "must be above 0 and at most " + most.toPlainString());
        check(errors, fewest >= 1 && fewest <= MOST_SAMPLES, "fewest", "must be from 1 to " + MOST_SAMPLES);
        boolean same = windowSeconds == cause.standard().windowSeconds();
        boolean within = windowSeconds >= SHORTEST_WINDOW && windowSeconds <= LONGEST_SECONDS;
        check(
                errors,
                cause.windowed() ? within : same,
                "windowSeconds",
                cause.windowed()
                        ? "must be from " + SHORTEST_WINDOW + " to " + LONGEST_SECONDS
                        : "is fixed for " + cause + "; leave it out");
        check(
                errors,
                coolDownSeconds >= windowSeconds && coolDownSeconds >= 1 && coolDownSeconds <= LONGEST_SECONDS,
                "coolDownSeconds",
                "must be from " + Math.max(1, windowSeconds) + " to " + LONGEST_SECONDS
                        + ": what was before the resumption must have left the window");
        check(
                errors,
                level.fits(cause.scope()) && !level.flattens(),
                "level",
                cause.scope().equals("AGENT") ? "must be L0 to L3" : "must be L1 to L3");
        return errors;
    }

    private static void check(List<FieldError> errors, boolean right, String field, String message) {
        if (!right) {
            errors.add(new FieldError(field, message));
        }
    }
}
