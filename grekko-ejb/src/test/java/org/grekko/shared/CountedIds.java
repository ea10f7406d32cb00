package org.grekko.shared;

import java.util.UUID;

/** Ids 1, 2, 3, ... so that a test can be repeated. */
public final class CountedIds implements Ids {
    private long last;

    @Override
    public UUID next() {
        last++;
        return new UUID(0, last);
    }
}
