package org.grekko.agent.domain;

import java.util.Map;

/**
 * Stop loss and take profit as fractions of the entry price.
 *
 * @param stop distance of the stop loss below the price
 * @param target distance of the take profit above the price; 0 for none
 */
record Exits(double stop, double target) {
    static Parameter stop(double defaultValue) {
        return Parameter.decimal("stopPct", 0.001, 0.9, defaultValue, "stop loss below the price, as a fraction");
    }

    static Parameter target(double defaultValue) {
        return Parameter.decimal(
                "targetPct", 0, 10, defaultValue, "take profit above the price, as a fraction; 0 for none");
    }

    static Exits of(Map<String, Double> parameters) {
        return new Exits(Parameter.value(parameters, "stopPct"), Parameter.value(parameters, "targetPct"));
    }

    Advice buy(double price, double confidence, String rationale) {
        Double takeProfit = target == 0 ? null : Double.valueOf(price * (1 + target));
        return new Advice(Stance.BUY, confidence, price * (1 - stop), takeProfit, rationale);
    }
}
