package org.grekko.model.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.shared.FieldError;

/** The models by name. */
public final class Models {
    private final SortedMap<String, ModelPlugin> plugins = new TreeMap<>();

    /** These; of two with one name the first counts. */
    public Models(Collection<? extends ModelPlugin> installed) {
        installed.forEach(plugin -> plugins.putIfAbsent(plugin.name(), plugin));
    }

    /** The models that come with Grekko. */
    public static List<ModelPlugin> builtIn() {
        return List.of(
                new SmaCrossModel(),
                new EquityTrend(),
                new IndexMeanReversion(),
                new CryptoMomentum(),
                new VolatilityTarget(),
                new RiskParity());
    }

    /** All of them, by name. */
    public List<ModelPlugin> list() {
        return List.copyOf(plugins.values());
    }

    /** The model of that name. */
    public Optional<ModelPlugin> find(String name) {
        return Optional.ofNullable(plugins.get(name));
    }

    /** The parameters with the defaults of those that were left out. */
    public static SortedMap<String, Double> complete(ModelPlugin plugin, Map<String, Double> given) {
        SortedMap<String, Double> all = new TreeMap<>(given);
        plugin.parameters().forEach(each -> all.putIfAbsent(each.name(), each.defaultValue()));
        return all;
    }

    /** What is wrong with parameters, the field being the parameter's name; empty when all is well. */
    public static List<FieldError> check(ModelPlugin plugin, Map<String, Double> given) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Double> all = complete(plugin, given);
        all.forEach((name, value) -> {
            Optional<ModelParameter> known = plugin.parameters().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            if (known.isEmpty()) {
                errors.add(new FieldError(
                        name,
                        "is not a parameter of " + plugin.name() + "; there are "
                                + plugin.parameters().stream()
                                        .map(ModelParameter::name)
                                        .toList()));
            } else if (!known.get().allows(value)) {
                errors.add(new FieldError(name, known.get().rule()));
            }
        });
        return errors.isEmpty() ? plugin.check(all) : errors;
    }
}
