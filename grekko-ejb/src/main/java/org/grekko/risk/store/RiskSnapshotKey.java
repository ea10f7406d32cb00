package org.grekko.risk.store;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Primary key of a row of a portfolio and an instant. */
@SuppressWarnings("NullAway.Init")
public class RiskSnapshotKey implements Serializable {
    private static final long serialVersionUID = 1L;

    public UUID portfolioId;

    public Instant at;

    /** Set by the provider. */
    public RiskSnapshotKey() {}

    /** The key of that row. */
    public RiskSnapshotKey(UUID portfolioId, Instant at) {
        this.portfolioId = portfolioId;
        this.at = at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RiskSnapshotKey key && portfolioId.equals(key.portfolioId) && at.equals(key.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(portfolioId, at);
    }
}
