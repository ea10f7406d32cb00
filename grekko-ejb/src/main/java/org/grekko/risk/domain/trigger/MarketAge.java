package org.grekko.risk.domain.trigger;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * How old the book of a market is.
 *
 * @param age since its last change
 */
public record MarketAge(Duration age) {
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);
    private static final Duration LONGEST_RECONNECT = Duration.ofSeconds(10);

    /**
     * Its age in seconds, and when its stream tries again at the latest: the pauses between attempts double up to 10 s, so
     * the next one comes when the silence has lasted twice as long.
     */
    public Measure measure(Instant now) {
        Duration pause = age.compareTo(LONGEST_RECONNECT) < 0 ? age : LONGEST_RECONNECT;
        return new Measure(
                BigDecimal.valueOf(age.toMillis()).divide(MILLIS),
                1,
                now,
                now.plus(pause),
                "the next attempt of the stream at the latest: its pauses double up to 10 s");
    }
}
