package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The venue's word that it executed an order.
 *
 * @param order the order as it was before
 * @param quantity executed quantity, positive
 * @param price execution price
 * @param fee fee in the quote asset
 * @param venueTradeId the venue's id of the trade
 * @param at when
 */
public record Execution(
        Order order, BigDecimal quantity, BigDecimal price, BigDecimal fee, String venueTradeId, Instant at) {}
