package org.grekko.agent.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.shared.FieldError;

/** The installed strategies by name. */
public final class Strategies {
    private final SortedMap<String, StrategyPlugin> plugins = new TreeMap<>();

    /** These plugins; of two with one name the first counts. */
    public Strategies(Collection<StrategyPlugin> installed) {
        installed.forEach(plugin -> plugins.putIfAbsent(plugin.name(), plugin));
    }

    /** All of them, by name. */
    public List<StrategyPlugin> list() {
        return List.copyOf(plugins.values());
    }

    /** The strategy of that name. */
    public Optional<StrategyPlugin> find(String name) {
        return Optional.ofNullable(plugins.get(name));
    }

    /** The parameters with the defaults of those that were left out. */
    public static Map<String, Double> complete(StrategyPlugin plugin, Map<String, Double> given) {
        Map<String, Double> all = new TreeMap<>(given);
        plugin.parameters().forEach(each -> all.putIfAbsent(each.name(), each.defaultValue()));
        return all;
    }

    /**
     * What is wrong with a choice of strategy and parameters.
     *
     * @return errors of the fields "strategy" and "parameters.NAME", empty when all is well
     */
    public List<FieldError> check(String name, Map<String, Double> given) {
        StrategyPlugin plugin = plugins.get(name);
        if (plugin == null) {
            return List.of(new FieldError("strategy", "must be one of " + String.join(", ", plugins.keySet())));
        }
        List<FieldError> errors = new ArrayList<>();
        Map<String, Double> all = complete(plugin, given);
        for (String each : all.keySet()) {
            Optional<Parameter> parameter = plugin.parameters().stream()
                    .filter(known -> known.name().equals(each))
                    .findFirst();
            if (parameter.isEmpty()) {
                errors.add(new FieldError("parameters." + each, "is not a parameter of " + name));
            } else if (!parameter.get().allows(all.get(each))) {
                errors.add(new FieldError("parameters." + each, range(parameter.get())));
            }
        }
        return errors.isEmpty() ? plugin.check(all) : errors;
    }

    private static String range(Parameter parameter) {
        String kind = parameter.kind().equals("INTEGER") ? "a whole number" : "a number";
        return "must be " + kind + " from " + parameter.min() + " to " + parameter.max();
    }
}
