package org.grekko.optimisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.model.domain.ModelParameter;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.optimisation.domain.Constraint;
import org.grekko.optimisation.domain.Range;
import org.grekko.optimisation.domain.SearchSpace;
import org.grekko.optimisation.domain.Term;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;

/** Makes a search space of {@code --param NAME=FROM..TO:STEP}, {@code --param NAME=NUMBER} and {@code --constraint}. */
final class SpaceOptions {
    private SpaceOptions() {}

    static SearchSpace of(Arguments arguments, ModelPlugin plugin) {
        List<Range> ranges = new ArrayList<>();
        Map<String, Double> given = new TreeMap<>();
        arguments
                .entries("param", arguments.all("param"), "must be NAME=NUMBER or NAME=FROM..TO:STEP")
                .forEach((name, text) -> {
                    if (text.contains("..")) {
                        ranges.add(range(parameter(plugin, name), text));
                    } else {
                        given.put(name, number(parameter(plugin, name), text));
                    }
                });
        if (ranges.isEmpty()) {
            throw new WrongUsage("--search needs a range: --param NAME=" + Range.RULE);
        }
        SortedMap<String, Double> fixed = Models.complete(plugin, given);
        ranges.forEach(each -> fixed.remove(each.name()));
        return new SearchSpace(
                fixed,
                ranges,
                arguments.all("constraint").stream()
                        .map(SpaceOptions::constraint)
                        .toList(),
                values -> Models.check(plugin, values).isEmpty());
    }

    private static ModelParameter parameter(ModelPlugin plugin, String name) {
        return plugin.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("--param " + name + " is not a parameter of " + plugin.name()
                        + "; there are "
                        + plugin.parameters().stream().map(ModelParameter::name).toList()));
    }

    private static Range range(ModelParameter parameter, String text) {
        Range range = Range.parse(parameter.name(), parameter.whole(), text)
                .orElseThrow(() -> new WrongUsage(
                        "--param " + parameter.name() + " must be " + Range.RULE + ", not '" + text + "'"));
        check(parameter, range.from());
        check(parameter, range.to());
        if (parameter.whole() && range.step() != Math.rint(range.step())) {
            throw new WrongUsage("--param " + parameter.name() + " goes in whole steps, not " + range.step());
        }
        return range;
    }

    private static void check(ModelParameter parameter, Term end) {
        if (end.parameter() == null && !parameter.allows(end.constant())) {
            throw new WrongUsage("--param " + parameter.name() + ": each end " + parameter.rule());
        }
    }

    private static double number(ModelParameter parameter, String text) {
        double value = text.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?") ? Double.parseDouble(text) : Double.NaN;
        if (!parameter.allows(value)) {
            throw new WrongUsage("--param " + parameter.name() + " " + parameter.rule() + ", not '" + text + "'");
        }
        return value;
    }

    private static Constraint constraint(String text) {
        return Constraint.parse(text)
                .orElseThrow(() -> new WrongUsage("--constraint must be " + Constraint.RULE + ", not '" + text + "'"));
    }
}
