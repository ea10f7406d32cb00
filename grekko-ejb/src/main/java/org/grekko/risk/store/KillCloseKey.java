package org.grekko.risk.store;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What names a try to close a position: there is one row for each press, portfolio, pair and try. */
@SuppressWarnings("NullAway.Init")
public class KillCloseKey implements Serializable {
    private static final long serialVersionUID = 1L;

    public UUID runId;
    public UUID portfolioId;
    public String pair;
    public int attempt;

    @Override
    public boolean equals(Object other) {
        return other instanceof KillCloseKey that
                && runId.equals(that.runId)
                && portfolioId.equals(that.portfolioId)
                && pair.equals(that.pair)
                && attempt == that.attempt;
    }

    @Override
    public int hashCode() {
        return Objects.hash(runId, portfolioId, pair, attempt);
    }
}
