package org.grekko.backtest.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grekko.model.domain.TargetWeights;
import org.grekko.model.domain.portfolio.Allocation;
import org.grekko.model.domain.portfolio.DrawdownGuard;
import org.grekko.model.domain.regime.RegimeState;

/** What a desk decided at a boundary, and by which numbers. Immutable. */
public final class PortfolioDecision {
    private final RegimeState regime;
    private final DrawdownGuard drawdown;
    private final double nav;
    private final double[] held;
    private final double[] budgets;
    private final List<TargetWeights> outputs;
    private final Map<Integer, String> failures;
    private final Allocation allocation;
    private final boolean[] orders;

    /** The arrays are its own from here on. */
    PortfolioDecision(Seen seen, Wanted wanted, boolean[] orders) {
        regime = seen.regime();
        drawdown = wanted.drawdown();
        nav = seen.nav();
        held = seen.held();
        budgets = wanted.budgets();
        outputs = wanted.outputs();
        failures = wanted.failures();
        allocation = wanted.allocation();
        this.orders = orders;
    }

    /** What the desk saw. */
    @SuppressWarnings("ArrayRecordComponent")
    record Seen(RegimeState regime, double nav, double[] held) {}

    /** What the desk made of it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Wanted(
            DrawdownGuard drawdown,
            double[] budgets,
            List<TargetWeights> outputs,
            Map<Integer, String> failures,
            Allocation allocation) {}

    /** The state of markets and economy. */
    public RegimeState regime() {
        return regime;
    }

    /** The drawdown and what it leaves of the budgets. */
    public DrawdownGuard drawdown() {
        return drawdown;
    }

    /** NAV at the boundary. */
    public double nav() {
        return nav;
    }

    /** What was held of a market, as a fraction of NAV. */
    public double held(int market) {
        return held[market];
    }

    /** The part of NAV that a model may use. */
    public double budget(int model) {
        return budgets[model];
    }

    /** What a model wants, as fractions of its budget, over its own markets. */
    public TargetWeights output(int model) {
        return outputs.get(model);
    }

    /** Why a model could not be asked; empty when it could. One that failed wants nothing. */
    public Optional<String> failure(int model) {
        return Optional.ofNullable(failures.get(model));
    }

    /** What is to be held, within the caps. */
    public Allocation allocation() {
        return allocation;
    }

    /** Whether a market gets an order to come to its target. */
    public boolean orders(int market) {
        return orders[market];
    }

    /** What the desk carries to the next decision. */
    public DeskMemory memory() {
        return new DeskMemory(drawdown, Arrays.stream(budgets).boxed().toList(), outputs);
    }
}
