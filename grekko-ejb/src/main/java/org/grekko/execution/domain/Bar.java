package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The prices that the paper venue matches against.
 *
 * @param open first price
 * @param high highest price
 * @param low lowest price
 * @param close last price
 * @param openTime start; an order takes part only if it was accepted at or before it
 * @param closeTime end
 */
public record Bar(
        BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close, Instant openTime, Instant closeTime) {
    /** One price at one instant, as a live feed gives it. */
    public static Bar at(BigDecimal price, Instant time) {
        return new Bar(price, price, price, price, time, time);
    }
}
