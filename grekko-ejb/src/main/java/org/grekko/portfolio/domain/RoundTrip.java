package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * A closed quantity of a position; every closing fill makes one, with its share of the entry fees.
 *
 * @param id the round trip
 * @param pair the market
 * @param agentId the agent that opened the position; null for a person's
 * @param side LONG or SHORT
 * @param quantity closed quantity, positive
 * @param entryPrice average entry price
 * @param exitPrice exit price
 * @param pnl profit or loss net of all fees, in the quote asset
 * @param fees entry and exit fees, in the quote asset
 * @param openedAt when the position was opened
 * @param closedAt when this quantity was closed
 */
public record RoundTrip(
        UUID id,
        AssetPair pair,
        @Nullable UUID agentId,
        String side,
        BigDecimal quantity,
        BigDecimal entryPrice,
        BigDecimal exitPrice,
        BigDecimal pnl,
        BigDecimal fees,
        Instant openedAt,
        Instant closedAt) {}
