package org.grekko.watchdog;

import java.time.Duration;
import java.util.List;
import org.grekko.watchdog.domain.Patience;

/**
 * All that the watchdog is told: whom it guards, and how long it bears silence.
 *
 * @param silenceSeconds how long a server that exists may be silent; 0 turns the watchdog off
 * @param restartSeconds how long one that is gone may take to come back
 * @param accounts whom it guards
 */
public record Wards(int silenceSeconds, int restartSeconds, List<Ward> accounts) {
    /** How long silence is borne. */
    public Patience patience() {
        return new Patience(Duration.ofSeconds(silenceSeconds), Duration.ofSeconds(restartSeconds));
    }
}
