package org.grekko.backtest.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grekko.model.domain.Context;
import org.grekko.model.domain.TargetWeights;
import org.grekko.model.domain.portfolio.Allocation;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.portfolio.DrawdownGuard;
import org.grekko.model.domain.portfolio.PortfolioEngine;
import org.grekko.model.domain.regime.RegimeState;

/**
 * Decides at a boundary, in this order: regime, drawdown, what every model wants within its budget, their sum within the
 * caps, and which markets get an order. Backtests and sessions decide here.
 */
final class PortfolioDesk {
    private final PortfolioConfig config;
    private final List<AssetClass> classes;
    private final List<ModelSeat> seats = new ArrayList<>();
    private final PortfolioEngine engine;
    private final boolean tolerant;
    private double[] budgets;
    private List<TargetWeights> outputs = List.of();
    private Allocation allocation;
    private DrawdownGuard drawdown;
    private int cappedDecisions;

    /**
     * A desk that has decided nothing.
     *
     * @param tolerant whether a model that fails wants nothing instead of ending it all
     */
    PortfolioDesk(PortfolioConfig config, PortfolioClock clock, boolean tolerant) {
        this.config = config;
        this.tolerant = tolerant;
        classes = config.classes();
        for (int i = 0; i < config.models().size(); i++) {
            seats.add(new ModelSeat(i, config, clock));
        }
        engine = engine(config);
        budgets = new double[seats.size()];
        allocation = Allocation.nothing(seats.size(), config.markets().size());
        drawdown = DrawdownGuard.from(
                config.limits().drawdown(), config.terms().cash().doubleValue());
    }

    static PortfolioEngine engine(PortfolioConfig config) {
        return new PortfolioEngine(
                config.limits().caps(),
                config.classes(),
                config.models().stream().map(config::places).toList());
    }

    /**
     * What a desk sees at a boundary.
     *
     * @param regime the state of markets and economy
     * @param nav NAV of now
     * @param held what is held of each market, as a fraction of NAV
     * @param sleeves whose it is
     * @param closed for each market, whether a sleeve was closed by a stop or target since the decision before
     * @param active for each model, whether it still trades
     */
    @SuppressWarnings("ArrayRecordComponent")
    record View(
            RegimeState regime, double nav, double[] held, Sleeves sleeves, boolean[] closed, List<Boolean> active) {}

    /** Goes on where another desk has ended. */
    void resume(DeskMemory memory) {
        drawdown = memory.drawdown();
        budgets = memory.budgets().stream().mapToDouble(Double::doubleValue).toArray();
        outputs = memory.outputs();
        if (!outputs.isEmpty()) {
            allocation = engine.allocate(budgets, outputs);
        }
    }

    /** What this desk carries to its next decision. */
    DeskMemory memory() {
        return new DeskMemory(drawdown, Arrays.stream(budgets).boxed().toList(), outputs);
    }

    /** What the models wanted at the last decision that changed anything. */
    List<TargetWeights> outputs() {
        return outputs;
    }

    /** The drawdown after the last decision. */
    DrawdownGuard drawdown() {
        return drawdown;
    }

    /** How many decisions wanted more than the caps allow. */
    int cappedDecisions() {
        return cappedDecisions;
    }

    /** Lets the models hear a boundary at which nothing is decided. */
    void hear(PortfolioClock clock, View view) {
        for (int i = 0; i < seats.size(); i++) {
            double budget = config.models().get(i).budget().in(view.regime(), drawdown);
            seats.get(i).hear(clock, view, new Context.Standing(view.regime(), budget, budget * view.nav()));
        }
    }

    /** Decides at the boundary of now. */
    PortfolioDecision decide(PortfolioClock clock, View view) {
        drawdown = drawdown.next(view.nav());
        double[] before = budgets;
        budgets = new double[seats.size()];
        boolean same = !outputs.isEmpty();
        List<TargetWeights> latest = new ArrayList<>(seats.size());
        Map<Integer, String> failures = new HashMap<>();
        for (int i = 0; i < seats.size(); i++) {
            budgets[i] = view.active().get(i) ? config.models().get(i).budget().in(view.regime(), drawdown) : 0;
            TargetWeights output = ask(i, clock, view, failures);
            same = same && output.equals(outputs.get(i));
            latest.add(output);
        }
        Allocation last = allocation;
        if (!same || !Arrays.equals(before, budgets)) {
            outputs = latest;
            allocation = engine.allocate(budgets, latest);
        }
        cappedDecisions += allocation.capped() ? 1 : 0;
        return new PortfolioDecision(
                new PortfolioDecision.Seen(view.regime(), view.nav(), view.held()),
                new PortfolioDecision.Wanted(drawdown, budgets, outputs, failures, allocation),
                orders(view, last));
    }

    private TargetWeights ask(int model, PortfolioClock clock, View view, Map<Integer, String> failures) {
        Context.Standing standing = new Context.Standing(view.regime(), budgets[model], budgets[model] * view.nav());
        ModelSeat seat = seats.get(model);
        if (!tolerant) {
            return seat.decide(clock, view, standing);
        }
        if (!view.active().get(model)) {
            return seat.nothing();
        }
        ModelSeat.Answer answer = seat.answer(clock, view, standing);
        if (answer.failure() != null) {
            failures.put(model, answer.failure());
        }
        return answer.weights();
    }

    private boolean[] orders(View view, Allocation last) {
        double[] held = view.held();
        boolean[] orders = new boolean[held.length];
        for (int i = 0; i < held.length; i++) {
            double wanted = allocation.total(i);
            orders[i] = view.closed()[i]
                    || wanted != last.total(i)
                    || Math.abs(held[i] - wanted) >= config.limits().drift()
                    || (held[i] > wanted && config.limits().caps().broken(i, held, classes));
        }
        return orders;
    }
}
