package org.grekko.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The answer to a name and password, or to a token. */
public sealed interface Authentication {
    /** Who it is, and what they may. */
    record Granted(String user, Set<String> roles) implements Authentication {}

    /** It is nobody we know. */
    record Denied() implements Authentication {}

    /** Too many failures; not before that time. */
    record Locked(Instant until) implements Authentication {
        /** Whole seconds to wait, at least one. */
        public long secondsFrom(Instant now) {
            return Math.max(1, Duration.between(now, until).toSeconds() + 1);
        }
    }
}
