package org.grekko.trading.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The present value of a portfolio, for screens. It is news of the moment and not kept.
 *
 * @param portfolioId the portfolio
 * @param nav net asset value in base currency
 * @param dayPnl change since the start of the UTC day
 * @param exposure value of the positions
 * @param drawdown fall from the peak, 0 to 1
 * @param at when it was valued
 */
public record PortfolioValued(
        UUID portfolioId, BigDecimal nav, BigDecimal dayPnl, BigDecimal exposure, BigDecimal drawdown, Instant at) {}
