package org.grekko.optimisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grekko.model.domain.ModelParameter;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.optimisation.domain.Range;
import org.grekko.optimisation.domain.SearchSpace;
import org.grekko.shared.FieldError;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;

/** Makes a search space of {@code --param NAME=FROM..TO:STEP}, {@code --param NAME=NUMBER} and {@code --constraint}. */
final class SpaceOptions {
    private SpaceOptions() {}

    static SearchSpace of(Arguments arguments, ModelPlugin plugin) {
        Map<String, String> ranges = new LinkedHashMap<>();
        Map<String, Double> given = new TreeMap<>();
        arguments
                .entries("param", arguments.all("param"), "must be NAME=NUMBER or NAME=FROM..TO:STEP")
                .forEach((name, text) -> {
                    if (text.contains("..")) {
                        ranges.put(name, text);
                    } else {
                        given.put(name, number(plugin, name, text));
                    }
                });
        if (ranges.isEmpty()) {
            throw new WrongUsage("--search needs a range: --param NAME=" + Range.RULE);
        }
        List<FieldError> errors = new ArrayList<>();
        return new SpaceWish(given, ranges, arguments.all("constraint"))
                .space(plugin, errors)
                .orElseThrow(() -> new WrongUsage(option(errors.get(0))));
    }

    private static double number(ModelPlugin plugin, String name, String text) {
        if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            String rule = plugin.parameters().stream()
                    .filter(each -> each.name().equals(name))
                    .map(ModelParameter::rule)
                    .findFirst()
                    .orElse("must be a number");
            throw new WrongUsage("--param " + name + " " + rule + ", not '" + text + "'");
        }
        return Double.parseDouble(text);
    }

    /** The error in the words of the command. */
    private static String option(FieldError error) {
        int dot = error.field().indexOf('.');
        if (dot >= 0) {
            return "--param " + error.field().substring(dot + 1) + " " + error.message();
        }
        return error.field().equals("constraints") ? "--constraint " + error.message() : error.message();
    }
}
