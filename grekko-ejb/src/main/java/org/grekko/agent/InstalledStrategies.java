package org.grekko.agent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.agent.domain.Outside;
import org.grekko.agent.domain.RsiReversion;
import org.grekko.agent.domain.SmaCross;
import org.grekko.agent.domain.Strategies;
import org.grekko.agent.domain.StrategyPlugin;

/** The built-in strategies and those of the jars in the plugins folder, found once at the start. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class InstalledStrategies {
    private static final Logger LOG = System.getLogger(InstalledStrategies.class.getName());

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
        List<StrategyPlugin> found = new ArrayList<>(List.of(new SmaCross(), new RsiReversion(), new Outside()));
        Path folder = Path.of(dataDirectory, "plugins");
        if (Files.isDirectory(folder)) {
            found.addAll(load(folder));
        }
        strategies = new Strategies(found);
    }

    private static List<StrategyPlugin> load(Path folder) {
        List<StrategyPlugin> plugins = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                plugins.addAll(plugins(jar));
            }
        } catch (IOException problem) {
            LOG.log(
                    Level.ERROR,
                    "the plugins folder " + folder + " cannot be read; its strategies are missing",
                    problem);
        }
        return plugins;
    }

    /** The class loader stays open as long as the server runs: the strategies live in it. */
    private static List<StrategyPlugin> plugins(Path jar) {
        List<StrategyPlugin> plugins = new ArrayList<>();
        try {
            URL[] place = {jar.toUri().toURL()};
            URLClassLoader loader = new URLClassLoader(place, InstalledStrategies.class.getClassLoader());
            for (StrategyPlugin plugin : ServiceLoader.load(StrategyPlugin.class, loader)) {
                check(plugin);
                plugins.add(plugin);
            }
        } catch (MalformedURLException | ServiceConfigurationError | LinkageError | RuntimeException problem) {
            LOG.log(Level.ERROR, "a strategy of " + jar + " cannot be used", problem);
            return plugins;
        }
        if (plugins.isEmpty()) {
            LOG.log(Level.ERROR, jar + " is damaged or names no strategy in META-INF/services; it adds none");
        }
        return plugins;
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
