package org.grekko.agent.domain;

import java.util.Map;

/**
 * A parameter of a strategy.
 *
 * @param name its name
 * @param kind INTEGER or DECIMAL
 * @param min smallest value
 * @param max largest value
 * @param defaultValue value when it is left out
 * @param meaning what it does, with its unit
 */
public record Parameter(String name, String kind, double min, double max, double defaultValue, String meaning) {
    /** A whole number. */
    public static Parameter integer(String name, int min, int max, int defaultValue, String meaning) {
        return new Parameter(name, "INTEGER", min, max, defaultValue, meaning);
    }

    /** A decimal number. */
    public static Parameter decimal(String name, double min, double max, double defaultValue, String meaning) {
        return new Parameter(name, "DECIMAL", min, max, defaultValue, meaning);
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

    /** Whether the value is allowed. */
    public boolean allows(double value) {
        return value >= min && value <= max && (kind.equals("DECIMAL") || value == Math.rint(value));
    }
}
