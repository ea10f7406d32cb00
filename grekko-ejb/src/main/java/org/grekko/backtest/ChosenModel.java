package org.grekko.backtest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.shared.FieldError;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;

/**
 * The model that a command names, with all its parameters.
 *
 * @param plugin the model
 * @param parameters every one, checked
 */
record ChosenModel(ModelPlugin plugin, SortedMap<String, Double> parameters) {
    static ChosenModel of(String name, Arguments arguments) {
        Models models = installed(arguments);
        ModelPlugin plugin = models.find(name)
                .orElseThrow(() -> new WrongUsage("there is no model '" + name + "'; there are "
                        + models.list().stream().map(ModelPlugin::name).collect(Collectors.joining(", "))));
        Map<String, Double> given = new TreeMap<>();
        arguments
                .entries("param", arguments.all("param"), "must be NAME=NUMBER")
                .forEach((key, value) -> given.put(key, number(key, value)));
        List<FieldError> errors = Models.check(plugin, given);
        if (!errors.isEmpty()) {
            throw new WrongUsage(errors.stream()
                    .map(each -> "--param " + each.field() + " " + each.message())
                    .collect(Collectors.joining("; ")));
        }
        return new ChosenModel(plugin, Models.complete(plugin, given));
    }

    /** The models that can be run: the built-in ones, the strategies, and what is in the plugins folder. */
    static Models installed(Arguments arguments) {
        return InstalledModels.in(arguments
                .find("plugins")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("grekko.data.dir", "data"), "plugins")));
    }

    private static double number(String name, String text) {
        if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            throw new WrongUsage("--param " + name + " must be a number, not '" + text + "'");
        }
        return Double.parseDouble(text);
    }
}
