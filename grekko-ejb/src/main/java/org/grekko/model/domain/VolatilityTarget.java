package org.grekko.model.domain;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Always in the market, but no wilder than told: each market has an equal part of NAV, of which it uses target ÷ realised
 * volatility, at most the whole, rounded down to twentieths.
 */
public final class VolatilityTarget implements ModelPlugin {
    private static final double STEP = 0.05;

    @Override
    public String name() {
        return "volatility-target";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public List<ModelParameter> parameters() {
        return List.of(
                ModelParameter.whole("window", 2, 4_000, 120, "returns over which volatility is measured"),
                ModelParameter.decimal("target", 0.01, 5, 0.3, "volatility wanted, a year, as a fraction"),
                ModelParameter.decimal("barsPerYear", 1, 31_536_000, 2_190, "bars a year; 2190 of 4 hours"));
    }

    @Override
    public OptionalInt warmUp(Map<String, Double> parameters) {
        return OptionalInt.of((int) ModelParameter.value(parameters, "window") + 1);
    }

    @Override
    public Model create(Map<String, Double> parameters, int markets) {
        int length = (int) ModelParameter.value(parameters, "window");
        double wanted =
                ModelParameter.value(parameters, "target") / Math.sqrt(ModelParameter.value(parameters, "barsPerYear"));
        return context -> {
            double[] weights = new double[markets];
            for (int i = 0; i < markets; i++) {
                BarWindow window = context.window(i);
                if (window.size() > length) {
                    weights[i] =
                            Closes.stepped(Math.min(1, wanted / Closes.volatility(window, length)), STEP) / markets;
                }
            }
            return TargetWeights.of(weights);
        };
    }
}
