package org.grekko.backtest.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.grekko.agent.domain.Advice;
import org.grekko.agent.domain.Stance;
import org.grekko.agent.domain.Strategy;
import org.grekko.agent.domain.StrategyPlugin;
import org.grekko.model.domain.Context;
import org.grekko.model.domain.Model;
import org.grekko.model.domain.ModelParameter;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.TargetWeights;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Runs an agent's strategy as a model, one for each market with an equal part of NAV: BUY opens with the advice's stop
 * loss and take profit, SELL closes, HOLD leaves all as it is. A position that its stop or target has closed stays
 * closed until the next BUY.
 */
public final class StrategyModel implements ModelPlugin {
    /** What the name of a model begins with that is a strategy. */
    public static final String PREFIX = "strategy:";

    private final StrategyPlugin strategy;

    /** That strategy as a model, named after it. */
    public StrategyModel(StrategyPlugin strategy) {
        this.strategy = strategy;
    }

    @Override
    public String name() {
        return PREFIX + strategy.name();
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public List<ModelParameter> parameters() {
        return strategy.parameters().stream()
                .map(each -> new ModelParameter(
                        each.name(),
                        each.kind().equals("INTEGER"),
                        each.min(),
                        each.max(),
                        each.defaultValue(),
                        each.meaning()))
                .toList();
    }

    @Override
    public List<FieldError> check(Map<String, Double> parameters) {
        return strategy.check(parameters).stream()
                .map(each -> new FieldError(each.field().replaceFirst("^parameters\\.", ""), each.message()))
                .toList();
    }

    /** None: a strategy waits for its next BUY or SELL, which may be long ago. */
    @Override
    public OptionalInt warmUp(Map<String, Double> parameters) {
        return OptionalInt.empty();
    }

    @Override
    public Model create(Map<String, Double> parameters, int markets) {
        Strategy[] strategies = new Strategy[markets];
        Arrays.setAll(strategies, i -> strategy.create(parameters));
        return new Running(strategies);
    }

    private static final class Running implements Model {
        private final Strategy[] strategies;
        private final double[] weights;
        private final double[] stops;
        private final double[] targets;
        private TargetWeights wanted;

        private Running(Strategy[] strategies) {
            this.strategies = strategies;
            weights = new double[strategies.length];
            stops = new double[strategies.length];
            targets = new double[strategies.length];
            wanted = TargetWeights.flat(strategies.length);
        }

        @Override
        public TargetWeights decide(Context context) {
            boolean changed = false;
            for (int i = 0; i < strategies.length; i++) {
                if (context.fresh(i)) {
                    changed |= take(i, strategies[i].onBar(context.window(i).candle(0)), context.exposure(i));
                }
            }
            if (changed) {
                wanted = TargetWeights.with(weights, stops, targets);
            }
            return wanted;
        }

        /** Whether the advice changes what is wanted. */
        private boolean take(int market, Advice advice, double exposure) {
            boolean stoppedOut = weights[market] > 0 && exposure == 0;
            if (advice.stance() == Stance.BUY && (weights[market] == 0 || stoppedOut)) {
                weights[market] = 1.0 / weights.length;
                stops[market] = price(advice.stopLoss());
                targets[market] = price(advice.takeProfit());
                return true;
            }
            if (weights[market] > 0 && (advice.stance() == Stance.SELL || stoppedOut)) {
                weights[market] = 0;
                return true;
            }
            return false;
        }

        private static double price(@Nullable Double price) {
            return price == null ? Double.NaN : price;
        }
    }
}
