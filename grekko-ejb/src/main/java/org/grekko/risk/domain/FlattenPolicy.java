package org.grekko.risk.domain;

/** Which positions a breaker closes that flattens. */
public enum FlattenPolicy {
    /** Every position in scope. */
    ALL,
    /** Only positions of margined portfolios, which can lose more than was paid for them. */
    LEVERAGE_ONLY,
    /** None: positions stay as they are. */
    KEEP;

    /** Whether it closes more. */
    public boolean wider(FlattenPolicy other) {
        return (closes(false) && !other.closes(false)) || (closes(true) && !other.closes(true));
    }

    /** Whether a position is closed. */
    public boolean closes(boolean margined) {
        return this == ALL || (this == LEVERAGE_ONLY && margined);
    }
}
