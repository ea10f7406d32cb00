package org.grekko.portfolio.store;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Primary key of a row of a portfolio. */
@SuppressWarnings("NullAway.Init")
public class PositionKey implements Serializable {
    private static final long serialVersionUID = 1L;

    public UUID portfolioId;

    public String pair;

    @Override
    public boolean equals(Object other) {
        return other instanceof PositionKey key && portfolioId.equals(key.portfolioId) && pair.equals(key.pair);
    }

    @Override
    public int hashCode() {
        return Objects.hash(portfolioId, pair);
    }
}
