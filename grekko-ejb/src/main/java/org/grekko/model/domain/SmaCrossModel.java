package org.grekko.model.domain;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.grekko.shared.FieldError;

/**
 * The yardstick: at the close of a bar it is long where the fast simple average of closes is above the slow one and flat
 * where it is not, from the bar on at which the slow average is whole. Several markets get equal parts.
 */
public final class SmaCrossModel implements ModelPlugin {
    private static final int LONGEST = 4_000;

    @Override
    public String name() {
        return "sma-cross";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public List<ModelParameter> parameters() {
        return List.of(
                ModelParameter.whole("fast", 1, LONGEST, 20, "bars of the fast average"),
                ModelParameter.whole("slow", 2, LONGEST, 50, "bars of the slow average, more than fast"));
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
        Averages[] averages = new Averages[markets];
        for (int i = 0; i < markets; i++) {
            averages[i] = new Averages(fast, slow);
        }
        return new Running(averages);
    }

    private static final class Running implements Model {
        private final Averages[] averages;
        private final boolean[] above;
        private TargetWeights wanted;

        private Running(Averages[] averages) {
            this.averages = averages;
            above = new boolean[averages.length];
            wanted = TargetWeights.flat(averages.length);
        }

        @Override
        public TargetWeights decide(Context context) {
            boolean changed = false;
            for (int i = 0; i < averages.length; i++) {
                if (context.fresh(i)) {
                    BarWindow window = context.window(i);
                    averages[i].take(window);
                    boolean now = averages[i].fastAbove(window);
                    changed |= now != above[i];
                    above[i] = now;
                }
            }
            if (changed) {
                wanted = weights();
            }
            return wanted;
        }

        private TargetWeights weights() {
            double[] weights = new double[above.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = above[i] ? 1.0 / weights.length : 0;
            }
            return TargetWeights.of(weights);
        }
    }
}
