package org.grekko.rebalance.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * An order of a boundary as it was submitted.
 *
 * @param market the place of its market
 * @param side BUY or SELL
 * @param quantity in the base asset
 * @param price the market's price then
 * @param at when
 * @param clientOrderId made of session, boundary and market: the same order twice is one
 * @param orderId the stored order; null when nothing was stored
 * @param answer PLACED, DENIED or INVALID
 * @param reason why it was refused; empty when it was placed
 */
public record Submitted(
        int market,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        Instant at,
        String clientOrderId,
        @Nullable UUID orderId,
        String answer,
        String reason) {}
