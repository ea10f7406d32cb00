package org.grekko.optimisation.domain;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What parameters must keep to besides their ranges: one term is at most another, or less.
 *
 * @param less one term
 * @param more the other
 * @param strict whether they must differ
 */
public record Constraint(Term less, Term more, boolean strict) {
    /** What a text must be to be a constraint, for messages. */
    public static final String RULE = "LEFT<RIGHT, <=, > or >=, each side " + Term.RULE;

    private static final Pattern TEXT = Pattern.compile("([^<>=]+)(<=|>=|<|>)([^<>=]+)");

    /** The constraint that a text states; empty when it states none. */
    public static Optional<Constraint> parse(String text) {
        Matcher parts = TEXT.matcher(text.replace(" ", ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean strict = parts.group(2).length() == 1;
        boolean upward = parts.group(2).startsWith("<");
        return Term.parse(parts.group(upward ? 1 : 3)).flatMap(less -> Term.parse(parts.group(upward ? 3 : 1))
                .map(more -> new Constraint(less, more, strict)));
    }

    /** Whether the parameters keep to it. */
    boolean allows(Map<String, Double> values) {
        double one = less.value(values);
        double other = more.value(values);
        return strict ? one < other : one <= other;
    }
}
