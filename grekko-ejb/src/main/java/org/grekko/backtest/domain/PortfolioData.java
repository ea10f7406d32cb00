package org.grekko.backtest.domain;

import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.regime.DailySeries;

/**
 * What a portfolio is played over.
 *
 * @param bars the bars as they were read, in the order of the configuration's markets
 * @param vix the VIX a day
 * @param yieldCurve ten-year minus two-year yield a day, in percentage points
 */
public record PortfolioData(List<BarSeries> bars, DailySeries vix, DailySeries yieldCurve) {
    public PortfolioData {
        bars = List.copyOf(bars);
    }
}
