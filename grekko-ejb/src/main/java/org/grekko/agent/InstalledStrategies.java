package org.grekko.agent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.agent.domain.Outside;
import org.grekko.agent.domain.RsiReversion;
import org.grekko.agent.domain.SmaCross;
import org.grekko.agent.domain.Strategies;
import org.grekko.agent.domain.StrategyPlugin;
import org.grekko.shared.PluginJars;

/** The built-in strategies and those of the jars in the plugins folder, found once at the start. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class InstalledStrategies {
    private Strategies strategies;

    @Inject
    @ConfigProperty(name = "grekko.data.dir", defaultValue = "data")
    private String dataDirectory;

    /** For the container, which fills the fields. */
    public InstalledStrategies() {}

    InstalledStrategies(String dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    /** All of them. */
    public Strategies all() {
        return strategies;
    }

    @PostConstruct
    void find() {
        strategies = in(Path.of(dataDirectory, "plugins"));
    }

    /** The built-in strategies and those of the jars in that folder, which need not exist. */
    public static Strategies in(Path folder) {
        List<StrategyPlugin> found = new ArrayList<>(List.of(new SmaCross(), new RsiReversion(), new Outside()));
        found.addAll(PluginJars.load(folder, StrategyPlugin.class, InstalledStrategies::check));
        return new Strategies(found);
    }

    /** Asks a foreign plugin what it will be asked later, so that a broken one shows at the start. */
    private static void check(StrategyPlugin plugin) {
        Map<String, Double> defaults = Strategies.complete(plugin, Map.of());
        if (plugin.name().isBlank()
                || plugin.type().isBlank()
                || !plugin.check(defaults).isEmpty()) {
            throw new IllegalArgumentException(
                    plugin.getClass().getName() + " has no name or type, or refuses its own defaults");
        }
        Objects.requireNonNull(plugin.create(defaults), "a strategy");
    }
}
