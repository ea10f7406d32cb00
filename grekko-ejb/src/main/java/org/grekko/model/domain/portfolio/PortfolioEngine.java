package org.grekko.model.domain.portfolio;

import java.util.List;
import org.grekko.model.domain.TargetWeights;

/**
 * Makes one allocation of what several models want: each weight times its model's budget, summed over the models and
 * brought within the caps. What a cap takes from a market it takes from every model that wants it by the same factor.
 */
public final class PortfolioEngine {
    private final RiskCaps caps;
    private final List<AssetClass> classes;
    private final int[][] universes;

    /**
     * An engine for these models and markets.
     *
     * @param caps how much the portfolio may hold
     * @param classes the class of each market
     * @param universes for each model, the markets that its weights speak of, in their order
     */
    public PortfolioEngine(RiskCaps caps, List<AssetClass> classes, List<List<Integer>> universes) {
        this.caps = caps;
        this.classes = List.copyOf(classes);
        this.universes = universes.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /**
     * What to hold.
     *
     * @param budgets the part of NAV of each model
     * @param outputs what each model wants, as fractions of its budget, over its own markets
     */
    public Allocation allocate(double[] budgets, List<TargetWeights> outputs) {
        double[][] parts = new double[universes.length][classes.size()];
        double[] wanted = new double[classes.size()];
        for (int model = 0; model < universes.length; model++) {
            TargetWeights output = outputs.get(model);
            int[] markets = universes[model];
            if (output.markets() != markets.length) {
                throw new IllegalArgumentException(
                        "model " + model + " gave " + output.markets() + " weights for " + markets.length + " markets");
            }
            for (int i = 0; i < markets.length; i++) {
                parts[model][markets[i]] = budgets[model] * output.weight(i);
                wanted[markets[i]] += parts[model][markets[i]];
            }
        }
        double[] totals = caps.scaled(wanted, classes);
        if (totals != wanted) {
            scale(parts, wanted, totals);
        }
        return new Allocation(totals, parts, wanted);
    }

    private static void scale(double[][] parts, double[] wanted, double[] totals) {
        for (double[] ofModel : parts) {
            for (int i = 0; i < ofModel.length; i++) {
                ofModel[i] = wanted[i] == 0 ? 0 : ofModel[i] * (totals[i] / wanted[i]);
            }
        }
    }
}
