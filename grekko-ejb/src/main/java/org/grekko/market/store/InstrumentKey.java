package org.grekko.market.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity of an instrument row, as JPA wants it. */
public class InstrumentKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String venue = "";
    private String pair = "";

    /** For JPA. */
    public InstrumentKey() {}

    /**
     * Makes a key.
     *
     * @param venue the venue
     * @param pair the pair as text
     */
    public InstrumentKey(String venue, String pair) {
        this.venue = venue;
        this.pair = pair;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InstrumentKey key && venue.equals(key.venue) && pair.equals(key.pair);
    }

    @Override
    public int hashCode() {
        return Objects.hash(venue, pair);
    }
}
