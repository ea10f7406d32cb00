package org.grekko.backtest.domain;

import java.util.List;
import org.grekko.model.domain.TargetWeights;
import org.grekko.model.domain.portfolio.DrawdownGuard;

/**
 * What a desk carries from one decision to the next besides its models.
 *
 * @param drawdown the drawdown after the last decision
 * @param budgets the part of NAV of each model at the last decision
 * @param outputs what each model wanted there
 */
public record DeskMemory(DrawdownGuard drawdown, List<Double> budgets, List<TargetWeights> outputs) {
    public DeskMemory {
        budgets = List.copyOf(budgets);
        outputs = List.copyOf(outputs);
    }
}
