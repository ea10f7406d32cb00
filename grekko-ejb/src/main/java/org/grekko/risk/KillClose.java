package org.grekko.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A try to close a position for a press of the kill switch.
 *
 * @param runId the press
 * @param portfolioId the portfolio that holds the position
 * @param pair its market
 * @param attempt which try, from 1
 * @param orderId the order; null when there could be none
 * @param quantity how much, in the base asset
 * @param placedAt when
 * @param problem why the order was not taken; null when it was
 */
public record KillClose(
        UUID runId,
        UUID portfolioId,
        String pair,
        int attempt,
        @Nullable UUID orderId,
        BigDecimal quantity,
        Instant placedAt,
        @Nullable String problem) {}
