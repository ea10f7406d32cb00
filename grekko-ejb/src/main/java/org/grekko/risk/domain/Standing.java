package org.grekko.risk.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which measured conditions stand, so that each is told when it begins, when it becomes graver, and then once a minute.
 * Not safe for threads. It keeps at most {@value #MOST} of them; what is beyond is told every time.
 */
public final class Standing {
    static final int MOST = 10_000;

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Map<String, Told> told = new HashMap<>();

    private record Told(RiskSeverity severity, Instant at) {}

    /**
     * Takes note of a measurement.
     *
     * @param key what was measured of what
     * @param severity how grave it is; empty when all is well
     * @param now the time
     * @return the severity, when it is to be told now
     */
    public Optional<RiskSeverity> note(String key, Optional<RiskSeverity> severity, Instant now) {
        if (severity.isEmpty()) {
            told.remove(key);
            return Optional.empty();
        }
        Told before = told.get(key);
        boolean due = before == null
                || severity.get().above(before.severity())
                || !now.isBefore(before.at().plus(AGAIN));
        if (due && (before != null || told.size() < MOST)) {
            told.put(key, new Told(severity.get(), now));
        }
        return due ? severity : Optional.empty();
    }
}
