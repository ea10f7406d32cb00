package org.grekko.optimisation.domain;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a parameter may be in a search, both ends included. Ends may hang on other parameters: ranges within ranges.
 *
 * @param name the parameter
 * @param whole whether only whole numbers are allowed
 * @param from its smallest value
 * @param to its largest value
 * @param step from value to value, from the smallest on; 0 for any value in between
 */
public record Range(String name, boolean whole, Term from, Term to, double step) {
    /** What a text must be to be a range, for messages. */
    public static final String RULE = "FROM..TO or FROM..TO:STEP, each end " + Term.RULE;

    private static final Pattern TEXT = Pattern.compile("(.+?)\\.\\.(.+?)(?::([0-9]{1,12}(?:\\.[0-9]{1,12})?))?");
    /** What rounding may take from a whole number of steps. */
    private static final double ROUNDING = 1e-9;

    /** The range that a text states; empty when it states none. A parameter of whole numbers goes in steps of 1. */
    public static Optional<Range> parse(String name, boolean whole, String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        double step = parts.group(3) == null ? (whole ? 1 : 0) : Double.parseDouble(parts.group(3));
        return Term.parse(parts.group(1))
                .flatMap(from -> Term.parse(parts.group(2)).map(to -> new Range(name, whole, from, to, step)));
    }

    /** Its smallest value, where the others are such. */
    double first(Map<String, Double> others) {
        double value = from.value(others);
        return whole ? Math.ceil(value - ROUNDING) : value;
    }

    /** Its largest value, where the others are such. */
    double last(Map<String, Double> others) {
        double value = to.value(others);
        return whole ? Math.floor(value + ROUNDING) : value;
    }

    /** How many values it has; 0 for none, -1 for any number of them. */
    long count(Map<String, Double> others) {
        double width = last(others) - first(others);
        if (width < -ROUNDING) {
            return 0;
        }
        if (step == 0) {
            return width <= 0 ? 1 : -1;
        }
        return (long) Math.floor(width / step + ROUNDING) + 1;
    }

    /** A value by its number, from 0; only for ranges with steps. */
    double value(long number, Map<String, Double> others) {
        double start = first(others);
        // Each value is reckoned from the start, not from the one before, so that rounding does not add up.
        double value = start + number * step;
        return Math.rint(value * 1e12) / 1e12;
    }

    /** A value by its place between the ends, 0 to 1; the range must not be empty. */
    double at(double place, Map<String, Double> others) {
        long count = count(others);
        if (count < 0) {
            double start = first(others);
            return start + place * (last(others) - start);
        }
        return value(Math.min(count - 1, (long) Math.floor(place * count)), others);
    }
}
