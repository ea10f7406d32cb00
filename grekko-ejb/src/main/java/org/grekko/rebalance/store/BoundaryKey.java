package org.grekko.rebalance.store;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What names a boundary's row: there is one for each session and boundary. */
@SuppressWarnings("NullAway.Init")
public class BoundaryKey implements Serializable {
    private static final long serialVersionUID = 1L;

    public UUID sessionId;
    public Instant boundary;

    /** For the provider. */
    public BoundaryKey() {}

    /** The key of a session's boundary. */
    public BoundaryKey(UUID sessionId, Instant boundary) {
        this.sessionId = sessionId;
        this.boundary = boundary;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundaryKey that && sessionId.equals(that.sessionId) && boundary.equals(that.boundary);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sessionId, boundary);
    }
}
