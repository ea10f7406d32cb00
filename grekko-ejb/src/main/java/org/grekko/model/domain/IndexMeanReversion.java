package org.grekko.model.domain;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Buys dips of indices that rise in the long run: where the last close is above the trend average, the share of a market
 * grows from nothing at its short average to the whole at so many deviations below it, in quarters.
 */
public final class IndexMeanReversion implements ModelPlugin {
    private static final double STEP = 0.25;

    @Override
    public String name() {
        return "index-mean-reversion";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public List<ModelParameter> parameters() {
        return List.of(
                ModelParameter.whole("period", 2, 1_000, 20, "bars of the short average and its deviation"),
                ModelParameter.whole("trend", 2, 4_000, 200, "bars of the trend average"),
                ModelParameter.decimal("depth", 0.5, 10, 2, "deviations below the short average for the whole share"));
    }

    @Override
    public OptionalInt warmUp(Map<String, Double> parameters) {
        return OptionalInt.of(
                (int) Math.max(ModelParameter.value(parameters, "period"), ModelParameter.value(parameters, "trend")));
    }

    @Override
    public Model create(Map<String, Double> parameters, int markets) {
        int period = (int) ModelParameter.value(parameters, "period");
        int trend = (int) ModelParameter.value(parameters, "trend");
        double depth = ModelParameter.value(parameters, "depth");
        return context -> {
            double[] weights = new double[markets];
            for (int i = 0; i < markets; i++) {
                BarWindow window = context.window(i);
                boolean known = window.size() >= Math.max(period, trend);
                weights[i] = known && window.close(0) > Closes.average(window, trend)
                        ? Closes.stepped(dip(window, period) / depth, STEP) / markets
                        : 0;
            }
            return TargetWeights.of(weights);
        };
    }

    /** How many deviations the last close is below the average, 0 or more. */
    private static double dip(BarWindow window, int period) {
        double deviation = Closes.deviation(window, period);
        return deviation == 0 ? 0 : Math.max(0, (Closes.average(window, period) - window.close(0)) / deviation);
    }
}
