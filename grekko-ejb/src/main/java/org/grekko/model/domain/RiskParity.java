package org.grekko.model.domain;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Gives every market the same part in the risk, were they unrelated: weights go by the inverse of volatility and are
 * rounded down to hundredths. A market without a known volatility, or a still one, is left out.
 */
public final class RiskParity implements ModelPlugin {
    private static final double STEP = 0.01;

    @Override
    public String name() {
        return "risk-parity";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public List<ModelParameter> parameters() {
        return List.of(ModelParameter.whole("window", 2, 4_000, 120, "returns over which volatility is measured"));
    }

    @Override
    public OptionalInt warmUp(Map<String, Double> parameters) {
        return OptionalInt.of((int) ModelParameter.value(parameters, "window") + 1);
    }

    @Override
    public Model create(Map<String, Double> parameters, int markets) {
        int length = (int) ModelParameter.value(parameters, "window");
        return context -> {
            double[] weights = new double[markets];
            double sum = 0;
            for (int i = 0; i < markets; i++) {
                BarWindow window = context.window(i);
                double volatility = window.size() > length ? Closes.volatility(window, length) : 0;
                weights[i] = volatility > 0 ? 1 / volatility : 0;
                sum += weights[i];
            }
            for (int i = 0; i < markets && sum > 0; i++) {
                weights[i] = Closes.stepped(weights[i] / sum, STEP);
            }
            return TargetWeights.of(weights);
        };
    }
}
