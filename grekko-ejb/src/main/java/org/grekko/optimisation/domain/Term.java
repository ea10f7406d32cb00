package org.grekko.optimisation.domain;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grekko.model.domain.ModelParameter;
import org.jspecify.annotations.Nullable;

/**
 * A number, or one that hangs on a parameter: factor × parameter + constant.
 *
 * @param factor by what the parameter counts
 * @param parameter its name; null for a plain number
 * @param constant what is added
 */
public record Term(double factor, @Nullable String parameter, double constant) {
    /** What a text must be to be a term, for messages. */
    public static final String RULE = "a number, or a parameter such as fast, 2*fast or 2*fast+5";

    private static final String NUMBER = "[0-9]{1,12}(?:\\.[0-9]{1,12})?";
    private static final Pattern PLAIN = Pattern.compile("-?" + NUMBER);
    private static final Pattern LINEAR =
            Pattern.compile("(?:(" + NUMBER + ")\\*)?([A-Za-z][A-Za-z0-9_-]*?)(?:([+-])(" + NUMBER + "))?");

    /** A plain number. */
    public static Term of(double constant) {
        return new Term(0, null, constant);
    }

    /** The term that a text states; empty when it states none. */
    public static Optional<Term> parse(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(of(Double.parseDouble(text)));
        }
        Matcher parts = LINEAR.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        double factor = parts.group(1) == null ? 1 : Double.parseDouble(parts.group(1));
        double added = parts.group(4) == null ? 0 : Double.parseDouble(parts.group(4));
        return Optional.of(new Term(factor, parts.group(2), "-".equals(parts.group(3)) ? -added : added));
    }

    /**
     * Its value.
     *
     * @param values of the parameters
     * @throws IllegalArgumentException when it hangs on one that is not among them
     */
    public double value(Map<String, Double> values) {
        return parameter == null ? constant : factor * ModelParameter.value(values, parameter) + constant;
    }
}
