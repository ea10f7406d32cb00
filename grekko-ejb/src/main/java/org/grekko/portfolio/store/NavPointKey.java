package org.grekko.portfolio.store;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Primary key of a row of a portfolio. */
@SuppressWarnings("NullAway.Init")
public class NavPointKey implements Serializable {
    private static final long serialVersionUID = 1L;

    public UUID portfolioId;

    public Instant at;

    @Override
    public boolean equals(Object other) {
        return other instanceof NavPointKey key && portfolioId.equals(key.portfolioId) && at.equals(key.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(portfolioId, at);
    }
}
