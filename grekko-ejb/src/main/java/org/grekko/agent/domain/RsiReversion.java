package org.grekko.agent.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.grekko.market.Candle;
import org.grekko.shared.FieldError;

/** Mean reversion: buys where RSI comes back from oversold and sells where it comes back from overbought. */
public final class RsiReversion implements StrategyPlugin {
    @Override
    public String name() {
        return "rsi-reversion";
    }

    @Override
    public String type() {
        return "MEAN_REVERSION";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer("period", 2, 500, 14, "changes that the index covers"),
                Parameter.decimal("oversold", 1, 50, 30, "index below which a market is oversold"),
                Parameter.decimal("overbought", 50, 99, 70, "index above which a market is overbought"),
                Exits.stop(0.06),
                Exits.target(0.12));
    }

    @Override
    public List<FieldError> check(Map<String, Double> parameters) {
        return Parameter.value(parameters, "oversold") < Parameter.value(parameters, "overbought")
                ? List.of()
                : List.of(new FieldError("parameters.oversold", "must be less than overbought"));
    }

    @Override
    public Strategy create(Map<String, Double> parameters) {
        return new Running(
                new Rsi((int) Parameter.value(parameters, "period")),
                Parameter.value(parameters, "oversold"),
                Parameter.value(parameters, "overbought"),
                Exits.of(parameters));
    }

    private static final class Running implements Strategy {
        private final Rsi rsi;
        private final double oversold;
        private final double overbought;
        private final Exits exits;
        private double before = Double.NaN;

        private Running(Rsi rsi, double oversold, double overbought, Exits exits) {
            this.rsi = rsi;
            this.oversold = oversold;
            this.overbought = overbought;
            this.exits = exits;
        }

        @Override
        public Advice onBar(Candle bar) {
            double now = rsi.next(bar.close());
            double last = before;
            before = now;
            if (Double.isNaN(last) || Double.isNaN(now)) {
                return Advice.hold();
            }
            if (last < oversold && now >= oversold) {
                double confidence = Math.min(1, 0.55 + (oversold - last) / 50);
                return exits.buy(bar.close(), confidence, why("back above oversold", last, now));
            }
            if (last > overbought && now <= overbought) {
                double confidence = Math.min(1, 0.55 + (last - overbought) / 50);
                return new Advice(Stance.SELL, confidence, null, null, why("back below overbought", last, now));
            }
            return Advice.hold();
        }

        private static String why(String what, double last, double now) {
            return String.format(Locale.ROOT, "RSI %s: %.2f after %.2f", what, now, last);
        }
    }
}
