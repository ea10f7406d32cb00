package org.grekko.backtest.domain;

import java.util.List;
import org.grekko.shared.AssetPair;

/**
 * What each model of a portfolio brought. Over all models profits add up to that of the portfolio, and parts of NAV to
 * what is held of each market.
 *
 * @param models one for each model, in their order
 * @param days the first decision of each day, and the last of all
 * @param profitGap by how much the profits of all models differ from that of the portfolio, as a fraction of the cash at
 *     the start
 * @param exposureGap by how much, at most, the parts of all models in a market ever differed from what was held of it, as
 *     a fraction of NAV
 */
public record Attribution(List<OfModel> models, List<Day> days, double profitGap, double exposureGap) {
    /** What either gap may be: 0.01 %. */
    public static final double TOLERANCE = 0.0001;

    public Attribution {
        models = List.copyOf(models);
        days = List.copyOf(days);
    }

    /**
     * What one model brought, in the quote asset.
     *
     * @param name the model's name in the portfolio
     * @param pnl profit or loss, net of fees and slippage
     * @param fees fees that it bore
     * @param slippage slippage that it bore
     * @param turnover what was bought and sold for it
     * @param markets profit or loss in each of its markets
     */
    public record OfModel(
            String name, double pnl, double fees, double slippage, double turnover, List<OfMarket> markets) {
        public OfModel {
            markets = List.copyOf(markets);
        }
    }

    /**
     * What a model brought in one market.
     *
     * @param pair the market
     * @param pnl profit or loss, net of fees and slippage
     * @param exposure what it holds at the end, as a fraction of NAV
     */
    public record OfMarket(AssetPair pair, double pnl, double exposure) {}

    /**
     * How the models stood at a decision.
     *
     * @param time when, in microseconds since 1970
     * @param nav NAV then
     * @param pnl profit or loss of each model so far, in their order
     * @param exposure what each model holds, as a fraction of NAV
     */
    public record Day(long time, double nav, List<Double> pnl, List<Double> exposure) {
        public Day {
            pnl = List.copyOf(pnl);
            exposure = List.copyOf(exposure);
        }
    }
}
