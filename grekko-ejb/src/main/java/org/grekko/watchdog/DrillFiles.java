package org.grekko.watchdog;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.grekko.shared.json.GrekkoJson;

/** The reports of drills in the folder {@code drills} of a data directory, a file each, named by its time. */
public final class DrillFiles {
    private static final Logger LOG = System.getLogger(DrillFiles.class.getName());

    private final Path folder;

    /** The reports of that data directory. */
    public DrillFiles(Path dataDirectory) {
        folder = dataDirectory.resolve("drills");
    }

    /** Stores a report; returns its file. */
    public Path store(Drill drill) throws IOException {
        Files.createDirectories(folder);
        String name = "drill-" + GrekkoJson.text(drill.at()).replaceAll("[:.]", "-") + ".json";
        Path next = folder.resolve(name + ".next");
        Files.writeString(next, GrekkoJson.mapper().writeValueAsString(drill) + "\n");
        return Files.move(next, folder.resolve(name));
    }

    /** The last drill; empty when there was none. */
    public Optional<Drill> last() throws IOException {
        return latestFirst().stream().findFirst().flatMap(DrillFiles::read);
    }

    /** The last drill that passed; empty when there never was one. */
    public Optional<Drill> lastPassed() throws IOException {
        return latestFirst().stream()
                .flatMap(file -> read(file).stream())
                .filter(Drill::passed)
                .findFirst();
    }

    private List<Path> latestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("drill-.*\\.json"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }

    private static Optional<Drill> read(Path file) {
        try {
            return Optional.of(GrekkoJson.mapper().readValue(Files.readString(file), Drill.class));
        } catch (JsonProcessingException unreadable) {
            LOG.log(Level.WARNING, "the report {0} cannot be read: {1}", file, unreadable.getOriginalMessage());
        } catch (IOException broken) {
            LOG.log(Level.WARNING, "the report {0} cannot be read: {1}", file, broken.getMessage());
        }
        return Optional.empty();
    }
}
