package org.grekko.shared;

import java.time.Instant;

/** Port through which a context lets go of what is old; every bean of this type is asked. */
public interface Retained {
    /** The class of what it keeps, a constant of the retention rules. */
    String kind();

    /**
     * Drops what was over before that time, in the caller's transaction, the oldest first.
     *
     * @param before only what was over before
     * @param most at most so many
     * @return how many were dropped
     */
    int drop(Instant before, int most);
}
