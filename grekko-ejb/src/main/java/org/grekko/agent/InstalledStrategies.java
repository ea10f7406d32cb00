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
            LOG.log(Level.ERROR, "the plugins folder " + folder + " cannot be read; its strategies are missing", problem);
        }
        return plugins;
    }

    /** The class loader stays open as long as the server runs: the strategies live in it. */
    private static List<StrategyPlugin> plugins(Path jar) {
        try {
            URL[] place = {jar.toUri().toURL()};
            URLClassLoader loader = new URLClassLoader(place, InstalledStrategies.class.getClassLoader());
            return ServiceLoader.load(StrategyPlugin.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (MalformedURLException | ServiceConfigurationError problem) {
            LOG.log(Level.ERROR, "the strategies of " + jar + " cannot be used", problem);
            return List.of();
        }
    }
}
