package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What the paper venue charges and how far away it is when it fills from a book.
 *
 * @param takerFeeBps fee of an order that takes what rests, in basis points of notional, 0 or more
 * @param makerFeeBps fee of an order that was rested and is taken, in basis points of notional; negative for a rebate
 * @param latency from the acceptance of an order until it reaches the book, 0 or more
 */
public record BookTerms(BigDecimal takerFeeBps, BigDecimal makerFeeBps, Duration latency) {}
