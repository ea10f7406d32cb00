package org.grekko.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation of an agent.
 *
 * @param id the signal
 * @param agentId the agent
 * @param portfolioId the portfolio that it is for
 * @param pair the market
 * @param type BUY, SELL, HOLD or CLOSE_POSITION
 * @param confidence 0 to 1
 * @param targetPrice the price it was made at; null when unknown
 * @param stopLoss the price at which it was wrong; always there for BUY
 * @param takeProfit the price at which it is done; may be null
 * @param positionSize quantity of the base asset; null when left to the desk
 * @param expiresAt when it stops holding
 * @param source the strategy, or the integration that sent it
 * @param rationale why, may be empty
 * @param createdAt when it was made
 */
public record Signal(
        UUID id,
        UUID agentId,
        UUID portfolioId,
        AssetPair pair,
        String type,
        double confidence,
        @Nullable BigDecimal targetPrice,
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal takeProfit,
        @Nullable BigDecimal positionSize,
        Instant expiresAt,
        String source,
        String rationale,
        Instant createdAt) {}
