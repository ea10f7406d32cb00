package org.grekko.architecture.planted.market.domain;

import java.time.Instant;

/** Planted: asks the wall for the time. */
public record ReadsTheWallClock(Instant at) {
    /** Now, whenever that is. */
    public ReadsTheWallClock() {
        this(Instant.now());
    }
}
