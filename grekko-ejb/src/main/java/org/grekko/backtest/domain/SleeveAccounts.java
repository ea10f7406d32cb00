package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.grekko.market.domain.ReadDecimal;
import org.grekko.model.domain.portfolio.Allocation;
import org.grekko.shared.Side;

/**
 * Whose each part of a portfolio is, and what it has brought each model, as it is kept from boundary to boundary. Immutable.
 *
 * @param quantities for each model, what it has of each market, in the base asset
 * @param flows for each model and market, the money that it cost or brought, in the quote asset
 * @param fees fees that each model bore
 * @param slippages slippage that each model bore
 * @param turnovers what was bought and sold for each model
 */
public record SleeveAccounts(
        List<List<Double>> quantities,
        List<List<Double>> flows,
        List<Double> fees,
        List<Double> slippages,
        List<Double> turnovers) {
    public SleeveAccounts {
        quantities = quantities.stream().map(List::copyOf).toList();
        flows = flows.stream().map(List::copyOf).toList();
        fees = List.copyOf(fees);
        slippages = List.copyOf(slippages);
        turnovers = List.copyOf(turnovers);
    }

    /**
     * All executions of a market since a boundary as one.
     *
     * @param market its place
     * @param side BUY or SELL
     * @param quantity in the base asset
     * @param price what a unit cost on average, in the quote asset
     * @param fee in the quote asset
     */
    public record Executed(int market, Side side, BigDecimal quantity, BigDecimal price, BigDecimal fee) {}

    /** Nothing, for so many models and markets. */
    public static SleeveAccounts nothing(int models, int markets) {
        List<List<Double>> none = Collections.nCopies(models, Collections.nCopies(markets, 0.0));
        List<Double> zero = Collections.nCopies(models, 0.0);
        return new SleeveAccounts(none, none, zero, zero, zero);
    }

    /**
     * After what was executed since a boundary: executions are borne by the models that asked for them, and what one
     * model gave up and another wanted changes hands.
     *
     * @param allocation what was to be held
     * @param executed at most one for each market
     * @param held what is held of each market now
     * @param prices the reference price of each market, at which it is handed on; 0 for a market that did not trade
     */
    public SleeveAccounts after(
            Allocation allocation, List<Executed> executed, List<BigDecimal> held, List<Double> prices) {
        Sleeves sleeves = new Sleeves(quantities.size(), held.size());
        sleeves.resume(this);
        for (Executed each : executed) {
            int market = each.market();
            double left = ReadDecimal.near(held.get(market));
            double[] parts = wanted(allocation, market)
                    ? sleeves.parts(allocation, market, left)
                    : sleeves.without(Sleeves.NOBODY, market, left);
            sleeves.traded(market, parts, prices.get(market), each);
        }
        for (int market = 0; market < held.size(); market++) {
            double quantity = ReadDecimal.near(held.get(market));
            if (quantity != 0 && prices.get(market) > 0 && wanted(allocation, market)) {
                sleeves.cross(market, sleeves.parts(allocation, market, quantity), prices.get(market));
            }
        }
        return sleeves.kept();
    }

    private boolean wanted(Allocation allocation, int market) {
        for (int model = 0; model < quantities.size(); model++) {
            if (allocation.part(model, market) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Profit or loss of a model, net of its fees and slippage, at these prices. */
    public double pnl(int model, List<Double> prices) {
        double pnl = 0;
        for (int market = 0; market < prices.size(); market++) {
            pnl += flows.get(model).get(market) + quantities.get(model).get(market) * prices.get(market);
        }
        return pnl;
    }
}
