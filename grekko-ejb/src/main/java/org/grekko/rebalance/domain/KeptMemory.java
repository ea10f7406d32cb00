package org.grekko.rebalance.domain;

import java.util.ArrayList;
import java.util.List;
import org.grekko.backtest.domain.DeskMemory;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.model.domain.TargetWeights;
import org.grekko.model.domain.portfolio.DrawdownGuard;

/**
 * What a session carries from one decision to the next.
 *
 * @param peak the highest NAV so far
 * @param drawdown the fall from there, 0 to 1
 * @param exited whether the portfolio has left its markets for good
 * @param budgets the part of NAV of each model
 * @param outputs what each model wants, as fractions of its budget, over its own markets
 */
public record KeptMemory(
        double peak, double drawdown, boolean exited, List<Double> budgets, List<List<Double>> outputs) {
    public KeptMemory {
        budgets = List.copyOf(budgets);
        outputs = outputs.stream().map(List::copyOf).toList();
    }

    /** What a desk carries. */
    static KeptMemory of(DeskMemory memory) {
        List<List<Double>> outputs = new ArrayList<>();
        for (TargetWeights each : memory.outputs()) {
            List<Double> weights = new ArrayList<>();
            for (int i = 0; i < each.markets(); i++) {
                weights.add(each.weight(i));
            }
            outputs.add(weights);
        }
        DrawdownGuard guard = memory.drawdown();
        return new KeptMemory(guard.peak(), guard.drawdown(), guard.exited(), memory.budgets(), outputs);
    }

    /** The same for a desk. */
    public DeskMemory memory(PortfolioConfig config) {
        return new DeskMemory(
                new DrawdownGuard(config.limits().drawdown(), peak, drawdown, exited),
                budgets,
                outputs.stream()
                        .map(each -> TargetWeights.of(
                                each.stream().mapToDouble(Double::doubleValue).toArray()))
                        .toList());
    }
}
