package org.grekko.shared;

import java.time.Instant;

/** The source of time. Deciding code receives it, so that a replay can bring its own. */
@FunctionalInterface
public interface Clock {
    /** The present instant in UTC, truncated to microseconds. */
    Instant now();
}
