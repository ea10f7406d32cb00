package org.grekko.model.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Holds the strongest: of the markets that rose over the lookback the so many best, each with an equal part of NAV; with
 * fewer risen ones the rest stays cash. Of equal ones the first by name counts.
 */
public final class CryptoMomentum implements ModelPlugin {
    @Override
    public String name() {
        return "crypto-momentum";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public List<ModelParameter> parameters() {
        return List.of(
                ModelParameter.whole("lookback", 1, 4_000, 180, "bars over which the rise is measured"),
                ModelParameter.whole("top", 1, 50, 2, "how many markets are held at most"));
    }

    @Override
    public OptionalInt warmUp(Map<String, Double> parameters) {
        return OptionalInt.of((int) ModelParameter.value(parameters, "lookback") + 1);
    }

    @Override
    public Model create(Map<String, Double> parameters, int markets) {
        int lookback = (int) ModelParameter.value(parameters, "lookback");
        int top = (int) Math.min(markets, ModelParameter.value(parameters, "top"));
        return context -> {
            double[] weights = new double[markets];
            double[] changes = new double[markets];
            for (int i = 0; i < markets; i++) {
                BarWindow window = context.window(i);
                changes[i] = window.size() > lookback ? Closes.change(window, lookback) : 0;
            }
            IntStream.range(0, markets)
                    .filter(i -> changes[i] > 0)
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> -changes[i]).thenComparing(i -> i))
                    .limit(top)
                    .forEach(i -> weights[i] = 1.0 / top);
            return TargetWeights.of(weights);
        };
    }
}
