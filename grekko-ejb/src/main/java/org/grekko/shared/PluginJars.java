package org.grekko.shared;

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
import java.util.function.Consumer;
import java.util.jar.JarFile;

/** Finds plugins of a kind in the jars of a folder. A broken jar or plugin is logged and left out. */
public final class PluginJars {
    private static final Logger LOG = System.getLogger(PluginJars.class.getName());

    private static final String SERVICES = "META-INF/services/org.grekko.";

    private PluginJars() {}

    /**
     * All plugins of a kind.
     *
     * @param folder where the jars are; need not exist
     * @param kind what the jars name in META-INF/services
     * @param check asks a foreign plugin what it will be asked later, so that a broken one shows at once; throws then
     */
    public static <T> List<T> load(Path folder, Class<T> kind, Consumer<T> check) {
        List<T> plugins = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return plugins;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                plugins.addAll(plugins(jar, kind, check));
            }
        } catch (IOException problem) {
            LOG.log(Level.ERROR, "the plugins folder " + folder + " cannot be read; what is in it is missing", problem);
        }
        return plugins;
    }

    /** The class loader stays open as long as the program runs: the plugins live in it. */
    private static <T> List<T> plugins(Path jar, Class<T> kind, Consumer<T> check) {
        List<T> plugins = new ArrayList<>();
        try {
            URL[] place = {jar.toUri().toURL()};
            URLClassLoader loader = new URLClassLoader(place, kind.getClassLoader());
            for (T plugin : ServiceLoader.load(kind, loader)) {
                check.accept(plugin);
                plugins.add(plugin);
            }
        } catch (MalformedURLException | ServiceConfigurationError | LinkageError | RuntimeException problem) {
            LOG.log(Level.ERROR, "a plugin of " + jar + " cannot be used", problem);
            return plugins;
        }
        if (plugins.isEmpty()) {
            lookInto(jar);
        }
        return plugins;
    }

    /** A jar that adds nothing of one kind may add some of another; one that adds nothing at all is a mistake. */
    private static void lookInto(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.stream().noneMatch(entry -> entry.getName().startsWith(SERVICES))) {
                LOG.log(Level.ERROR, jar + " names no plugin of Grekko in META-INF/services; it adds none");
            }
        } catch (IOException damaged) {
            LOG.log(Level.ERROR, jar + " is damaged; it adds no plugin", damaged);
        }
    }
}
