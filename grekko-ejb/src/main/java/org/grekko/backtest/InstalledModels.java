package org.grekko.backtest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.agent.InstalledStrategies;
import org.grekko.backtest.domain.StrategyModel;
import org.grekko.model.InstalledPlugins;
import org.grekko.model.domain.ModelPlugin;
import org.grekko.model.domain.Models;
import org.grekko.shared.PluginJars;

/** The models that a backtest can run, found once at the start. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class InstalledModels implements InstalledPlugins {
    private Models models;

    @Inject
    @ConfigProperty(name = "grekko.data.dir", defaultValue = "data")
    private String dataDirectory;

    @Override
    public Models all() {
        return models;
    }

    @PostConstruct
    void find() {
        models = in(Path.of(dataDirectory, "plugins"));
    }

    /** The built-in models, the strategies of agents as models, and the models and strategies of the jars in a folder. */
    static Models in(Path plugins) {
        List<ModelPlugin> all = new ArrayList<>(Models.builtIn());
        InstalledStrategies.in(plugins).list().forEach(each -> all.add(new StrategyModel(each)));
        all.addAll(PluginJars.load(plugins, ModelPlugin.class, InstalledModels::check));
        return new Models(all);
    }

    private static void check(ModelPlugin plugin) {
        Map<String, Double> defaults = Models.complete(plugin, Map.of());
        if (plugin.name().isBlank() || !plugin.check(defaults).isEmpty()) {
            throw new IllegalArgumentException(
                    plugin.getClass().getName() + " has no name, or refuses its own defaults");
        }
        Objects.requireNonNull(plugin.create(defaults, 1), "a model");
    }
}
