package org.grekko.risk.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.risk.domain.desk.LimitUse;
import org.grekko.risk.domain.desk.MarketRisk;
import org.grekko.risk.domain.desk.Slice;
import org.jspecify.annotations.Nullable;

/**
 * How risky a portfolio is as it stands. Money in base currency, fractions of NAV.
 *
 * @param portfolioId the portfolio
 * @param baseCurrency what it is valued in
 * @param at when this was reckoned
 * @param nav net asset value
 * @param dayPnl change of NAV since the start of the UTC day
 * @param drawdown fall of NAV from its peak, 0 to 1
 * @param exposure Σ |value| of the positions
 * @param leverage exposure ÷ NAV; 0 where NAV is not positive
 * @param concentration Herfindahl-Hirschman index of the positions as parts of the exposure: 1 when there is a single one;
 *     0 without any
 * @param market what the returns of the past say; null where nothing could be measured
 * @param unmeasured why nothing could be; null where it could
 * @param profileId the profile whose limits count
 * @param profileVersion its version
 * @param limits every limit with its use
 * @param byAsset the exposure by what is held, the largest first
 * @param byAgent by whose order opened it (FIFO), the largest first
 * @param byModel by which registered model wanted it, the largest first; of agents and people it is "no model"
 * @param byVenue by where it is held, the largest first
 */
public record PortfolioRisk(
        UUID portfolioId,
        String baseCurrency,
        Instant at,
        BigDecimal nav,
        BigDecimal dayPnl,
        BigDecimal drawdown,
        BigDecimal exposure,
        double leverage,
        double concentration,
        @Nullable MarketRisk market,
        @Nullable String unmeasured,
        UUID profileId,
        int profileVersion,
        List<LimitUse> limits,
        List<Slice> byAsset,
        List<Slice> byAgent,
        List<Slice> byModel,
        List<Slice> byVenue) {}
