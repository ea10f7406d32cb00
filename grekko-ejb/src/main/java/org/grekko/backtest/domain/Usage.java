package org.grekko.backtest.domain;

import java.math.BigDecimal;

/**
 * What a run took besides its trades.
 *
 * @param slippage what slippage cost, in the quote asset: Σ quantity × distance from the price without it
 * @param exposure mean over all closes of what is held, as a fraction of NAV
 * @param timeInMarket closes at which something is held, as a fraction of all
 */
public record Usage(BigDecimal slippage, double exposure, double timeInMarket) {}
