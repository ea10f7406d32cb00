package org.grekko.backtest.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.grekko.model.domain.Context;
import org.grekko.model.domain.TargetWeights;
import org.grekko.model.domain.portfolio.Allocation;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.portfolio.DrawdownGuard;
import org.grekko.model.domain.portfolio.PortfolioEngine;
import org.grekko.model.domain.regime.RegimeState;

/**
 * Decides at a boundary, in this order: regime, drawdown, what every model wants within its budget, their sum within the
 * caps, and which markets get an order.
 */
final class PortfolioDesk {
    private final PortfolioConfig config;
    private final List<AssetClass> classes;
    private final List<ModelSeat> seats = new ArrayList<>();
    private final PortfolioEngine engine;
    private final double[] budgets;
    private List<TargetWeights> outputs = List.of();
    private DrawdownGuard drawdown;
    private int cappedDecisions;

    PortfolioDesk(PortfolioConfig config, PortfolioClock clock) {
        this.config = config;
        classes = config.classes();
        for (int i = 0; i < config.models().size(); i++) {
            seats.add(new ModelSeat(i, config, clock));
        }
        engine = new PortfolioEngine(
                config.limits().caps(),
                classes,
                config.models().stream().map(config::places).toList());
        budgets = new double[seats.size()];
        drawdown = DrawdownGuard.from(
                config.limits().drawdown(), config.terms().cash().doubleValue());
    }

    /** The drawdown after the last decision. */
    DrawdownGuard drawdown() {
        return drawdown;
    }

    /** How many decisions wanted more than the caps allow. */
    int cappedDecisions() {
        return cappedDecisions;
    }

    /** Decides with the NAV of now and what is held of each market as a fraction of it. */
    void decide(PortfolioClock clock, PortfolioAccount account, double nav, double[] held, RegimeState regime) {
        drawdown = drawdown.next(nav);
        double[] before = budgets.clone();
        boolean same = !outputs.isEmpty();
        List<TargetWeights> latest = new ArrayList<>(seats.size());
        for (int i = 0; i < seats.size(); i++) {
            double budget = config.models().get(i).budget().in(regime, drawdown);
            budgets[i] = budget;
            TargetWeights output = seats.get(i)
                    .decide(clock, account.sleeves(), nav, new Context.Standing(regime, budget, budget * nav));
            same = same && output.equals(outputs.get(i));
            latest.add(output);
        }
        Allocation last = account.allocation();
        if (!same || !Arrays.equals(before, budgets)) {
            outputs = latest;
            account.want(engine.allocate(budgets, latest), latest);
        }
        cappedDecisions += account.allocation().capped() ? 1 : 0;
        order(account, held, last);
    }

    private void order(PortfolioAccount account, double[] held, Allocation last) {
        Allocation wanted = account.allocation();
        for (int i = 0; i < held.length; i++) {
            boolean closed = account.takeClosed(i);
            if (closed
                    || wanted.total(i) != last.total(i)
                    || Math.abs(held[i] - wanted.total(i)) >= config.limits().drift()
                    || (held[i] > wanted.total(i) && config.limits().caps().broken(i, held, classes))) {
                account.order(i);
            }
        }
    }
}
