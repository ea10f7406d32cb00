package org.grekko.optimisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.grekko.model.domain.ModelParameter;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.optimisation.domain.Constraint;
import org.grekko.optimisation.domain.Range;
import org.grekko.optimisation.domain.SearchSpace;
import org.grekko.optimisation.domain.Term;
import org.grekko.optimisation.domain.Unsearchable;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What is to be searched, as it was asked for.
 *
 * @param fixed the parameters that stay as they are, NaN where something else than a number was given
 * @param ranges those that are searched, as text
 * @param constraints what is kept to besides, as text
 */
record SpaceWish(Map<String, Double> fixed, Map<String, String> ranges, List<String> constraints) {
    private static final int MOST_RANGES = 10;
    private static final int MOST_CONSTRAINTS = 20;
    private static final int LONGEST = 200;

    /** The space; empty when something is wrong with it, which is added to the errors with its field. */
    Optional<SearchSpace> space(ModelPlugin plugin, List<FieldError> errors) {
        int before = errors.size();
        fixed.forEach((name, value) -> number(plugin, name, value, errors));
        List<Range> checked = new ArrayList<>();
        ranges.forEach((name, text) -> range(plugin, name, text, errors).ifPresent(checked::add));
        List<Constraint> kept = new ArrayList<>();
        constraints.forEach(each -> constraint(each, errors).ifPresent(kept::add));
        if (ranges.isEmpty() || ranges.size() > MOST_RANGES) {
            errors.add(new FieldError("ranges", "must name 1 to " + MOST_RANGES + " parameters, each " + Range.RULE));
        }
        if (constraints.size() > MOST_CONSTRAINTS) {
            errors.add(new FieldError("constraints", "must be " + MOST_CONSTRAINTS + " or fewer"));
        }
        if (errors.size() > before) {
            return Optional.empty();
        }
        SortedMap<String, Double> rest = Models.complete(plugin, fixed);
        checked.forEach(each -> rest.remove(each.name()));
        try {
            return Optional.of(new SearchSpace(
                    rest, checked, kept, values -> Models.check(plugin, values).isEmpty()));
        } catch (Unsearchable wrong) {
            errors.add(new FieldError("ranges", String.valueOf(wrong.getMessage())));
            return Optional.empty();
        }
    }

    private static @Nullable ModelParameter parameter(ModelPlugin plugin, String name) {
        return plugin.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static FieldError stranger(ModelPlugin plugin, String field) {
        return new FieldError(
                field,
                "is not a parameter of " + plugin.name() + "; there are "
                        + plugin.parameters().stream().map(ModelParameter::name).toList());
    }

    private void number(ModelPlugin plugin, String name, double value, List<FieldError> errors) {
        ModelParameter parameter = parameter(plugin, name);
        if (parameter == null) {
            errors.add(stranger(plugin, "parameters." + name));
        } else if (!parameter.allows(value)) {
            errors.add(new FieldError("parameters." + name, parameter.rule()));
        } else if (ranges.containsKey(name)) {
            errors.add(new FieldError("parameters." + name, "has a range as well; give it one of the two"));
        }
    }

    private static Optional<Range> range(ModelPlugin plugin, String name, String text, List<FieldError> errors) {
        String field = "ranges." + name;
        ModelParameter parameter = parameter(plugin, name);
        if (parameter == null) {
            errors.add(stranger(plugin, field));
            return Optional.empty();
        }
        Optional<Range> range = text.length() > LONGEST
                ? Optional.empty()
                : Range.parse(parameter.name(), parameter.whole(), text.replace(" ", ""));
        if (range.isEmpty()) {
            errors.add(new FieldError(field, "must be " + Range.RULE + ", not '" + shortened(text) + "'"));
            return range;
        }
        if (outside(parameter, range.get().from())
                || outside(parameter, range.get().to())) {
            errors.add(new FieldError(field, "is wrong: each end " + parameter.rule()));
        }
        double step = range.get().step();
        if (parameter.whole() && step != Math.rint(step)) {
            errors.add(new FieldError(field, "goes in whole steps, not " + step));
        }
        return range;
    }

    private static boolean outside(ModelParameter parameter, Term end) {
        return end.parameter() == null && !parameter.allows(end.constant());
    }

    private static Optional<Constraint> constraint(String text, List<FieldError> errors) {
        Optional<Constraint> constraint = text.length() > LONGEST ? Optional.empty() : Constraint.parse(text);
        if (constraint.isEmpty()) {
            errors.add(new FieldError("constraints", "must be " + Constraint.RULE + ", not '" + shortened(text) + "'"));
        }
        return constraint;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
