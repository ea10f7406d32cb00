package org.grekko.agent.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.grekko.market.Candle;
import org.grekko.shared.FieldError;

/** Trend following: buys where the fast average crosses above the slow one and sells where it crosses below. */
public final class SmaCross implements StrategyPlugin {
    /** Averages that differ by less than this fraction are equal: in a still market rounding must not trade. */
    private static final double ROUNDING = 1e-12;

    @Override
    public String name() {
        return "sma-cross";
    }

    @Override
    public String type() {
        return "TREND_FOLLOWING";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer("fast", 2, 500, 20, "bars of the fast average"),
                Parameter.integer("slow", 3, 2000, 50, "bars of the slow average, more than fast"),
                Exits.stop(0.08),
                Exits.target(0.30));
    }

    @Override
    public List<FieldError> check(Map<String, Double> parameters) {
        return Parameter.value(parameters, "fast") < Parameter.value(parameters, "slow")
                ? List.of()
                : List.of(new FieldError("parameters.fast", "must be less than slow"));
    }

    @Override
    public Strategy create(Map<String, Double> parameters) {
        return new Running(
                new Sma((int) Parameter.value(parameters, "fast")),
                new Sma((int) Parameter.value(parameters, "slow")),
                Exits.of(parameters));
    }

    private static final class Running implements Strategy {
        private final Sma fast;
        private final Sma slow;
        private final Exits exits;
        private int side;

        private Running(Sma fast, Sma slow, Exits exits) {
            this.fast = fast;
            this.slow = slow;
            this.exits = exits;
        }

        @Override
        public Advice onBar(Candle bar) {
            double quick = fast.next(bar.close());
            double steady = slow.next(bar.close());
            double distance = quick - steady;
            if (Double.isNaN(distance) || Math.abs(distance) <= ROUNDING * Math.abs(steady)) {
                return Advice.hold();
            }
            int last = side;
            side = distance > 0 ? 1 : -1;
            if (last == 0 || last == side) {
                return Advice.hold();
            }
            String why = String.format(Locale.ROOT, "fast %.8g, slow %.8g", quick, steady);
            double confidence = Math.min(1, 0.6 + 20 * Math.abs(distance) / steady);
            return side > 0
                    ? exits.buy(bar.close(), confidence, "crossed above: " + why)
                    : new Advice(Stance.SELL, confidence, null, null, "crossed below: " + why);
        }
    }
}
