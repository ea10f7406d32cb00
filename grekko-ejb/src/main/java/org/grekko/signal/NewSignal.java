package org.grekko.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * A signal as it came from outside.
 *
 * @param agentId the agent that it speaks for
 * @param portfolioId the portfolio that it is for
 * @param pair the market
 * @param type BUY, SELL, HOLD or CLOSE_POSITION
 * @param confidence 0 to 1
 * @param targetPrice price it was made at; may be null
 * @param stopLoss needed for BUY
 * @param takeProfit may be null
 * @param positionSize may be null
 * @param expiresAt at most 5 minutes ahead; null for that
 * @param source who sent it
 * @param rationale why; may be null
 */
public record NewSignal(
        UUID agentId,
        UUID portfolioId,
        AssetPair pair,
        String type,
        double confidence,
        @Nullable BigDecimal targetPrice,
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal takeProfit,
        @Nullable BigDecimal positionSize,
        @Nullable Instant expiresAt,
        String source,
        @Nullable String rationale) {}
