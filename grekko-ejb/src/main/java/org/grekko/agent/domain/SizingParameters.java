package org.grekko.agent.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grekko.shared.FieldError;

/**
 * The parameters that every strategy takes besides its own: how an agent sizes what it buys. At most one of them is given;
 * without any it buys its whole allocation.
 */
public final class SizingParameters {
    /** The deviation of a day's return that a purchase may bring to the portfolio, as a fraction of NAV. */
    public static final Parameter VOLATILITY_TARGET = Parameter.decimal(
            "volatilityTarget", 0.0001, 0.2, 0.01, "buys so much that its volatility of a day is this fraction of NAV");
    /** The part of the Kelly fraction that is bought. */
    public static final Parameter KELLY_FRACTION = Parameter.decimal(
            "kellyFraction",
            0.01,
            1,
            0.25,
            "buys this part of the Kelly fraction, from the agent's own wins and the exits of its signal");
    /** What a purchase may lose at its stop, as a fraction of NAV. */
    public static final Parameter RISK_FRACTION = Parameter.decimal(
            "riskFraction", 0.0001, 0.1, 0.01, "buys so much that the stop of its signal loses this fraction of NAV");

    private static final List<Parameter> ALL = List.of(VOLATILITY_TARGET, KELLY_FRACTION, RISK_FRACTION);

    private SizingParameters() {}

    /** All of them. */
    public static List<Parameter> all() {
        return ALL;
    }

    /** The parameters without these. */
    public static Map<String, Double> without(Map<String, Double> given) {
        Map<String, Double> others = new TreeMap<>(given);
        ALL.forEach(each -> others.remove(each.name()));
        return others;
    }

    /** What is wrong with them, by the fields "parameters.NAME"; empty when nothing is. */
    public static List<FieldError> check(Map<String, Double> given) {
        List<FieldError> errors = new ArrayList<>();
        int chosen = 0;
        for (Parameter each : ALL) {
            Double value = given.get(each.name());
            if (value == null) {
                continue;
            }
            if (!each.allows(value)) {
                errors.add(new FieldError(
                        "parameters." + each.name(), "must be a number from " + each.min() + " to " + each.max()));
            }
            if (++chosen > 1) {
                errors.add(new FieldError(
                        "parameters." + each.name(),
                        "stands alone: choose one of volatilityTarget, kellyFraction and riskFraction"));
            }
        }
        return errors;
    }
}
