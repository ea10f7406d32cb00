package org.grekko.backtest.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.grekko.model.domain.portfolio.Allocation;
import org.grekko.shared.Side;

/**
 * Whose each part of a portfolio is. A sleeve is what one model has of one market: a quantity, and the money that it cost
 * or brought. The sleeves of a market always add up to what is held of it, so that profits add up to that of the whole.
 * What one model gives up and another wants changes hands at the open and costs nothing; fee and slippage of an execution
 * are borne by the models that asked for it. Marks, hence doubles.
 */
final class Sleeves {
    /** Less than this of an execution is the rounding of a quantity. */
    private static final double LEAST_SHARE = 1e-6;

    /** No model: what is left is parted among all as they have it. */
    static final int NOBODY = -1;

    private final double[][] quantities;
    private final double[][] flows;
    private final double[] fees;
    private final double[] slippages;
    private final double[] turnovers;

    Sleeves(int models, int markets) {
        quantities = new double[models][markets];
        flows = new double[models][markets];
        fees = new double[models];
        slippages = new double[models];
        turnovers = new double[models];
    }

    /** Goes on with these quantities, by model and market. */
    void hold(List<List<Double>> held) {
        for (int model = 0; model < quantities.length; model++) {
            quantities[model] = array(held.get(model));
        }
    }

    /** Goes on with what others have kept. */
    void resume(SleeveAccounts kept) {
        hold(kept.quantities());
        for (int model = 0; model < quantities.length; model++) {
            flows[model] = array(kept.flows().get(model));
            fees[model] = kept.fees().get(model);
            slippages[model] = kept.slippages().get(model);
            turnovers[model] = kept.turnovers().get(model);
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What there is to go on with. */
    SleeveAccounts kept() {
        return new SleeveAccounts(lists(quantities), lists(flows), list(fees), list(slippages), list(turnovers));
    }

    private static List<List<Double>> lists(double[][] values) {
        return Arrays.stream(values).map(Sleeves::list).toList();
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    int models() {
        return quantities.length;
    }

    /** What a model has of a market, in the base asset. */
    double quantity(int model, int market) {
        return quantities[model][market];
    }

    /** Profit or loss of a model in a market at a price, net of its fees and slippage. */
    double pnl(int model, int market, double price) {
        return flows[model][market] + quantities[model][market] * price;
    }

    /** Fees that a model has borne, in the quote asset. */
    double fee(int model) {
        return fees[model];
    }

    /** Slippage that a model has borne, in the quote asset. */
    double slippage(int model) {
        return slippages[model];
    }

    /** What was bought and sold for a model, in the quote asset at reference prices. */
    double turnover(int model) {
        return turnovers[model];
    }

    /** Parts what is held of a market as it is allocated. */
    double[] parts(Allocation allocation, int market, double held) {
        double[] parts = new double[quantities.length];
        double sum = 0;
        for (int model = 0; model < parts.length; model++) {
            sum += allocation.part(model, market);
        }
        for (int model = 0; model < parts.length && sum > 0; model++) {
            parts[model] = held * (allocation.part(model, market) / sum);
        }
        return parts;
    }

    /** Parts what is left of a market when one model's sleeve was sold. */
    double[] without(int sold, int market, double held) {
        double[] parts = new double[quantities.length];
        double sum = 0;
        for (int model = 0; model < parts.length; model++) {
            sum += model == sold ? 0 : quantities[model][market];
        }
        for (int model = 0; model < parts.length && sum > 0; model++) {
            parts[model] = model == sold ? 0 : held * (quantities[model][market] / sum);
        }
        return parts;
    }

    /** Hands quantities from model to model at a price, without an execution. */
    void cross(int market, double[] parts, double price) {
        for (int model = 0; model < parts.length; model++) {
            flows[model][market] -= (parts[model] - quantities[model][market]) * price;
            quantities[model][market] = parts[model];
        }
    }

    /**
     * Books an execution.
     *
     * @param parts the sleeves after it
     * @param price the reference price, without slippage
     * @param trade the execution
     * @return the models that asked for the execution
     */
    List<Integer> traded(int market, double[] parts, double price, SleeveAccounts.Executed trade) {
        int sign = trade.side() == Side.BUY ? 1 : -1;
        double[] asked = new double[parts.length];
        double sum = 0;
        for (int model = 0; model < parts.length; model++) {
            asked[model] = Math.max(0, sign * (parts[model] - quantities[model][market]));
            sum += asked[model];
        }
        cross(market, parts, price);
        double quantity = trade.quantity().doubleValue();
        double fee = trade.fee().doubleValue();
        double slippage = sign * (trade.price().doubleValue() - price) * quantity;
        List<Integer> sources = new ArrayList<>();
        for (int model = 0; model < parts.length; model++) {
            double share = sum > 0 ? asked[model] / sum : 0;
            fees[model] += share * fee;
            slippages[model] += share * slippage;
            turnovers[model] += share * quantity * price;
            flows[model][market] -= share * (fee + slippage);
            if (share > LEAST_SHARE) {
                sources.add(model);
            }
        }
        return sources;
    }
}
