package org.grekko.execution.domain;

/** When an order may execute. */
public enum OrderType {
    /** At the next price. */
    MARKET,
    /** At its price or better. */
    LIMIT,
    /** As a market order once the price has moved against us to the stop price. */
    STOP_LOSS,
    /** At the stop price or better once the price has moved in our favour to it. */
    TAKE_PROFIT
}
