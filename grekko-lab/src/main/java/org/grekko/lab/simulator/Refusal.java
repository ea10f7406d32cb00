package org.grekko.lab.simulator;

/** The simulated exchange does not do what it is asked; each wire says so in its own words. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why. */
    public enum Reason {
        UNKNOWN_SYMBOL,
        OFF_TICK,
        PRICE_OUT_OF_RANGE,
        OFF_LOT,
        TOO_SMALL,
        TOO_LARGE,
        NOTIONAL_TOO_SMALL,
        NO_FUNDS,
        WOULD_TAKE,
        NOT_FILLABLE,
        NOTHING_TO_REDUCE,
        DUPLICATE_CLIENT_ID,
        UNKNOWN_ORDER,
        BAD_PARAMETER,
        MAINTENANCE
    }

    /** A refusal for that reason. */
    public Refusal(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
