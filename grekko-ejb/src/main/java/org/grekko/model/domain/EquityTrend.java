package org.grekko.model.domain;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.grekko.shared.FieldError;

/**
 * Follows the trend of equities: holds, in equal parts, each market whose fast average of closes and whose last close are
 * both above its slow average (the golden cross of 50 and 200 days).
 */
public final class EquityTrend implements ModelPlugin {
    @Override
    public String name() {
        return "equity-trend";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public List<ModelParameter> parameters() {
        return List.of(
                ModelParameter.whole("fast", 1, 1_000, 50, "bars of the fast average"),
                ModelParameter.whole("slow", 2, 4_000, 200, "bars of the slow average, more than fast"));
    }

    @Override
    public List<FieldError> check(Map<String, Double> parameters) {
        return ModelParameter.ascending(parameters, "fast", "slow");
    }

    @Override
    public OptionalInt warmUp(Map<String, Double> parameters) {
        return OptionalInt.of((int) ModelParameter.value(parameters, "slow"));
    }

    @Override
    public Model create(Map<String, Double> parameters, int markets) {
        int fast = (int) ModelParameter.value(parameters, "fast");
        int slow = (int) ModelParameter.value(parameters, "slow");
        return context -> {
            double[] weights = new double[markets];
            for (int i = 0; i < markets; i++) {
                weights[i] = rising(context.window(i), fast, slow) ? 1.0 / markets : 0;
            }
            return TargetWeights.of(weights);
        };
    }

    private static boolean rising(BarWindow window, int fast, int slow) {
        if (window.size() < slow) {
            return false;
        }
        double steady = Closes.average(window, slow);
        return Closes.average(window, fast) > steady && window.close(0) > steady;
    }
}
