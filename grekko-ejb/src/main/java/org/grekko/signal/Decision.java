package org.grekko.signal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.agent.domain.Stance;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * What the votes of one moment came to.
 *
 * @param id the decision
 * @param portfolioId the portfolio
 * @param pair the market
 * @param outcome what is to be done
 * @param score weighted balance of the votes, −1 (sell) to 1 (buy)
 * @param confidence weighted confidence of the winning side, 0 to 1
 * @param rule the rule that was applied
 * @param reason MAJORITY, TIE, NO_QUORUM, BELOW_THRESHOLD or ALL_HOLD
 * @param votes every vote
 * @param leadAgentId the heaviest vote of the winning side; null for HOLD
 * @param stopLoss stop loss of the entry; null when there is none
 * @param takeProfit take profit of the entry; null when there is none
 * @param orderIds the orders it led to
 * @param decidedAt when
 */
public record Decision(
        UUID id,
        UUID portfolioId,
        AssetPair pair,
        Stance outcome,
        double score,
        double confidence,
        String rule,
        String reason,
        List<Vote> votes,
        @Nullable UUID leadAgentId,
        @Nullable BigDecimal stopLoss,
        @Nullable BigDecimal takeProfit,
        List<UUID> orderIds,
        Instant decidedAt) {}
