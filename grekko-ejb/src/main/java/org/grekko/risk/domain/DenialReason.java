package org.grekko.risk.domain;

/** Every reason for which the pre-trade rules refuse an order, in the order in which they are asked. */
public enum DenialReason {
    /** A breaker stands for the order's scope; only reduce-only orders pass. */
    KILL_SWITCH,
    /** The notional is below the profile's smallest order. */
    ORDER_SIZE_MIN,
    /** The notional is above the profile's largest order. */
    ORDER_SIZE_MAX,
    /** The value of the asset would exceed its fraction of NAV. */
    POSITION_LIMIT,
    /** The value of all positions would exceed its fraction of NAV. */
    TOTAL_EXPOSURE,
    /** The day's loss has reached the limit; only orders that sell pass. */
    DAILY_LOSS,
    /** A purchase costs more than the free cash. */
    INSUFFICIENT_BALANCE,
    /** A sale asks for more than is held and free. */
    NOTHING_TO_SELL,
    /** No price is known for the pair, so the order cannot be valued. */
    NO_PRICE
}
