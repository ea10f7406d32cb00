package org.grekko.model.domain.portfolio;

import java.util.Collection;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.model.domain.regime.RegimeState;

/**
 * How much of NAV a model may use.
 *
 * @param fraction its part of NAV at best, 0 to 1
 * @param factors how regimes cut it
 */
public record ModelBudget(double fraction, RegimeFactors factors) {
    /** What rounding may add to a sum of 1. */
    private static final double ROUNDING = 1e-9;

    /**
     * Checks the fraction.
     *
     * @throws IllegalArgumentException when it is not from 0 to 1
     */
    public ModelBudget {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("a budget must be from 0 to 1, not " + fraction);
        }
    }

    /** The part of NAV that is left in a regime and in a drawdown, 0 to 1. */
    public double in(RegimeState regime, DrawdownGuard drawdown) {
        return fraction * factors.in(regime) * drawdown.factor();
    }

    /** Whether these budgets together are at most the whole. */
    public static boolean fit(Collection<ModelBudget> budgets) {
        return budgets.stream().mapToDouble(ModelBudget::fraction).sum() <= 1 + ROUNDING;
    }
}
