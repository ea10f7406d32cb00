package org.grekko.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.risk.domain.DrawdownStage;
import org.jspecify.annotations.Nullable;

/**
 * How far the drawdown of a portfolio has gone.
 *
 * @param portfolioId the portfolio
 * @param stage what was reached
 * @param budget the part of its budgets that the portfolio may use, 0 to 1
 * @param countedFrom the drawdown from the peak that the fall is counted from, 0 unless it was reset
 * @param resetAt since when it is counted from there
 * @param reachedAt when the stage was reached; null while nothing was
 * @param reached the fall at that moment, 0 to 1
 * @param liftedAt when a person gave the budgets back; null when nobody did
 * @param liftedBy who; null when nobody did
 * @param liftReason why; null when nobody did
 */
public record Drawdown(
        UUID portfolioId,
        DrawdownStage stage,
        BigDecimal budget,
        BigDecimal countedFrom,
        Instant resetAt,
        @Nullable Instant reachedAt,
        BigDecimal reached,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy,
        @Nullable String liftReason) {}
