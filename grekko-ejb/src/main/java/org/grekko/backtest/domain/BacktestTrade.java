package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * An execution of a backtest.
 *
 * @param time start of the bar for one at the open, its end for one inside the bar
 * @param pair the market
 * @param side BUY or SELL
 * @param quantity in the base asset, positive, at most 8 decimals
 * @param price with slippage, in the quote asset
 * @param fee in the quote asset
 * @param pnl of a sale, the profit or loss of what was sold, net of the fees of both ways; null for a purchase
 */
public record BacktestTrade(
        Instant time,
        AssetPair pair,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal fee,
        @Nullable BigDecimal pnl) {}
