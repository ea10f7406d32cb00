package org.grekko.rebalance.domain;

import java.math.BigDecimal;
import java.util.List;
import org.grekko.backtest.domain.MacroReadings;
import org.grekko.backtest.domain.PortfolioHoldings;
import org.grekko.backtest.domain.PortfolioStep;
import org.grekko.backtest.domain.SleeveAccounts;
import org.jspecify.annotations.Nullable;

/**
 * All that a boundary was decided on, besides what was kept before.
 *
 * @param bars the bars that have ended since the boundary before, at most one for each market
 * @param prices the last price of each market; 0 for none
 * @param vix the VIX; null for unknown
 * @param yieldCurveSlope ten-year minus two-year yield, in percentage points; null for unknown
 * @param active for each model, whether it trades
 * @param waiting for each market, whether an order of a boundary before still waits to be placed
 * @param cash in the quote asset
 * @param quantities what is held of each market, in the base asset
 * @param sleeves whose it is, and what it brought
 * @param memory what the session carries from the decision before; null for the first
 */
public record BoundaryInputs(
        List<KeptBar> bars,
        List<Double> prices,
        @Nullable Double vix,
        @Nullable Double yieldCurveSlope,
        List<Boolean> active,
        List<Boolean> waiting,
        BigDecimal cash,
        List<BigDecimal> quantities,
        SleeveAccounts sleeves,
        @Nullable KeptMemory memory) {
    public BoundaryInputs {
        bars = List.copyOf(bars);
        prices = List.copyOf(prices);
        active = List.copyOf(active);
        waiting = List.copyOf(waiting);
        quantities = List.copyOf(quantities);
    }

    /** The same for the engine. */
    public PortfolioStep.Moment moment() {
        return new PortfolioStep.Moment(
                new PortfolioHoldings(cash, quantities, sleeves.quantities()),
                new MacroReadings(vix, yieldCurveSlope),
                active,
                waiting);
    }
}
