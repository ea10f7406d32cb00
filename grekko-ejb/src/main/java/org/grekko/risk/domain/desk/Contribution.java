package org.grekko.risk.domain.desk;

import java.math.BigDecimal;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * What a position adds to the parametric value at risk of a day at 95 %, over the shrunk covariances. Components add up to
 * the whole.
 *
 * @param pair the market
 * @param value its value in base currency; negative when short
 * @param weight value ÷ NAV
 * @param volatility of its own return, of a day; null without history
 * @param beta against the market; null without history
 * @param marginalVar95 by how much the whole grows for each unit of value that is added; null without history
 * @param componentVar95 value × marginal, in base currency; null without history
 * @param share component ÷ whole; null without history, and where the whole is not a loss
 */
public record Contribution(
        AssetPair pair,
        BigDecimal value,
        double weight,
        @Nullable Double volatility,
        @Nullable Double beta,
        @Nullable Double marginalVar95,
        @Nullable BigDecimal componentVar95,
        @Nullable Double share) {}
