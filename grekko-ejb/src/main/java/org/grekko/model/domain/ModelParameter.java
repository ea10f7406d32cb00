package org.grekko.model.domain;

import java.util.List;
import java.util.Map;
import org.grekko.shared.FieldError;

/**
 * A parameter of a model.
 *
 * @param name its name
 * @param whole whether only whole numbers are allowed
 * @param min smallest value
 * @param max largest value
 * @param defaultValue value when it is left out
 * @param meaning what it does, with its unit
 */
public record ModelParameter(String name, boolean whole, double min, double max, double defaultValue, String meaning) {
    /** A whole number. */
    public static ModelParameter whole(String name, int min, int max, int defaultValue, String meaning) {
        return new ModelParameter(name, true, min, max, defaultValue, meaning);
    }

    /** A decimal number. */
    public static ModelParameter decimal(String name, double min, double max, double defaultValue, String meaning) {
        return new ModelParameter(name, false, min, max, defaultValue, meaning);
    }

    /** Whether the value is allowed. */
    public boolean allows(double value) {
        return value >= min && value <= max && (!whole || value == Math.rint(value));
    }

    /** What a value must be, for messages. */
    public String rule() {
        return whole
                ? "must be a whole number from " + (long) min + " to " + (long) max
                : "must be a number from " + min + " to " + max;
    }

    /** The error of two parameters of which the first must be less than the second; none when it is. */
    static List<FieldError> ascending(Map<String, Double> parameters, String less, String more) {
        return value(parameters, less) < value(parameters, more)
                ? List.of()
                : List.of(new FieldError(less, "must be less than " + more));
    }

    /**
     * The value of a parameter.
     *
     * @throws IllegalArgumentException when it is missing
     */
    public static double value(Map<String, Double> parameters, String name) {
        Double value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("parameter " + name + " is missing");
        }
        return value;
    }
}
