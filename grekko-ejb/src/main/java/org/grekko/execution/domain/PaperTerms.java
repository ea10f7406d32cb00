package org.grekko.execution.domain;

import java.math.BigDecimal;

/**
 * What the paper venue charges.
 *
 * @param feeBps fee in basis points of notional, 0 or more
 * @param slippageBps how much worse than the price market and stop orders fill, in basis points
 */
public record PaperTerms(BigDecimal feeBps, BigDecimal slippageBps) {
    /** Basis points as a fraction: 1 bp = 0.0001. */
    public static final BigDecimal BASIS_POINT = new BigDecimal("0.0001");
}
