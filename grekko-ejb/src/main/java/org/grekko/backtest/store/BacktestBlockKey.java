package org.grekko.backtest.store;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which block of which backtest. */
@SuppressWarnings("NullAway.Init")
public class BacktestBlockKey implements Serializable {
    private static final long serialVersionUID = 1L;

    public UUID backtestId;
    public String kind;
    public int place;

    /** For the persistence provider. */
    public BacktestBlockKey() {}

    /** The block at that place. */
    public BacktestBlockKey(UUID backtestId, String kind, int place) {
        this.backtestId = backtestId;
        this.kind = kind;
        this.place = place;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BacktestBlockKey key
                && key.backtestId.equals(backtestId)
                && key.kind.equals(kind)
                && key.place == place;
    }

    @Override
    public int hashCode() {
        return Objects.hash(backtestId, kind, place);
    }
}
