package org.grekko.backtest.domain;

import org.grekko.market.domain.BarLength;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * A market of a portfolio.
 *
 * @param pair what is traded
 * @param assetClass what kind of asset
 * @param interval length of its bars
 * @param hours when it is open; null for at all hours
 * @param localTimes whether the times of its bars are those of the exchange's clocks instead of UTC; days are always
 *     those of the exchange
 */
public record PortfolioMarket(
        AssetPair pair, AssetClass assetClass, BarLength interval, @Nullable TradingHours hours, boolean localTimes) {}
