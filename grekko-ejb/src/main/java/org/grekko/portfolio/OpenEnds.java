package org.grekko.portfolio;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a time means whose start or end was left open, in a form that every database compares. */
final class OpenEnds {
    /** Before everything that is stored. */
    static final Instant BEGINNING = Instant.EPOCH;

    private static final Instant END = Instant.parse("2300-01-01T00:00:00Z");

    private OpenEnds() {}

    static Instant start(@Nullable Instant from) {
        return Objects.requireNonNullElse(from, BEGINNING);
    }

    static Instant end(@Nullable Instant to) {
        return Objects.requireNonNullElse(to, END);
    }
}
