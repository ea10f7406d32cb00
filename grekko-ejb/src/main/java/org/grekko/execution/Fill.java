package org.grekko.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * An execution as it is shown.
 *
 * @param id our id
 * @param orderId the order
 * @param portfolioId the portfolio
 * @param agentId the agent of the order; null for a person's
 * @param venue where it was executed
 * @param venueTradeId the venue's id of the trade
 * @param pair the market
 * @param side our side
 * @param quantity executed quantity
 * @param price execution price
 * @param fee fee paid
 * @param feeAsset the asset of the fee
 * @param occurredAt when
 */
public record Fill(
        UUID id,
        UUID orderId,
        UUID portfolioId,
        @Nullable UUID agentId,
        String venue,
        String venueTradeId,
        AssetPair pair,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal fee,
        String feeAsset,
        Instant occurredAt) {}
