package org.grekko.watchdog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.watchdog.domain.Patience;

/** {@code grekko.watchdog.seconds}, {@code .restart-seconds} and {@code .drill-days}. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class WatchdogSettings {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 3_600;
    private static final int MOST_DRILL_DAYS = 366;

    @Inject
    @ConfigProperty(name = "grekko.watchdog.seconds", defaultValue = "10")
    private int silenceSeconds;

    @Inject
    @ConfigProperty(name = "grekko.watchdog.restart-seconds", defaultValue = "60")
    private int restartSeconds;

    @Inject
    @ConfigProperty(name = "grekko.watchdog.drill-days", defaultValue = "31")
    private int drillDays;

    @Inject
    @ConfigProperty(name = "grekko.data.dir", defaultValue = "data")
    private String dataDirectory;

    /**
     * How long silence is borne.
     *
     * @throws IllegalStateException when a setting is out of its range; the message names it
     */
    public Patience patience() {
        if (silenceSeconds != 0 && (silenceSeconds < SHORTEST || silenceSeconds > LONGEST)) {
            throw new IllegalStateException("grekko.watchdog.seconds must be 0 for off, or " + SHORTEST + " to "
                    + LONGEST + ", not " + silenceSeconds);
        }
        if (restartSeconds < 0 || restartSeconds > LONGEST) {
            throw new IllegalStateException(
                    "grekko.watchdog.restart-seconds must be 0 to " + LONGEST + ", not " + restartSeconds);
        }
        return new Patience(Duration.ofSeconds(silenceSeconds), Duration.ofSeconds(restartSeconds));
    }

    /**
     * How often there should be a good drill.
     *
     * @throws IllegalStateException when the setting is out of its range; the message names it
     */
    public Duration drillEvery() {
        if (drillDays < 1 || drillDays > MOST_DRILL_DAYS) {
            throw new IllegalStateException(
                    "grekko.watchdog.drill-days must be 1 to " + MOST_DRILL_DAYS + ", not " + drillDays);
        }
        return Duration.ofDays(drillDays);
    }

    /** Where server and watchdog keep their files. */
    public Path dataDirectory() {
        return Path.of(dataDirectory);
    }
}
