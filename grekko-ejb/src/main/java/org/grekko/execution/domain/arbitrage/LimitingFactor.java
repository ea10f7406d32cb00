package org.grekko.execution.domain.arbitrage;

/** Why an opportunity is not larger. */
public enum LimitingFactor {
    /** The next levels no longer pay for the fees. */
    PRICE,
    /** A book ends. */
    DEPTH,
    /** The account has no more to buy with. */
    BUYING_BALANCE,
    /** The account has no more to sell. */
    SELLING_BALANCE,
    /** The largest notional of a trade. */
    MAX_NOTIONAL,
    /** The largest order of a venue. */
    MAX_QUANTITY
}
