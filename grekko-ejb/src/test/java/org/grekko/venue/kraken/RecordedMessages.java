package org.grekko.venue.kraken;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Messages that were recorded from venues, read from the shared data folder where there is one. */
final class RecordedMessages {
    private RecordedMessages() {}

    /** A file's text; the test is skipped with a message where the folder is absent. */
    static String read(String file) throws IOException {
        Path path = Path.of(System.getProperty("grekko.shared", "../../shared"), "data", "venue-messages", file);
        assumeTrue(Files.isReadable(path), "no recorded messages at " + path + "; set -Dgrekko.shared to their folder");
        return Files.readString(path);
    }

    /** A REST answer of Kraken by the middle of its file's name. */
    static String kraken(String name) throws IOException {
        return read("kraken/example-" + name + ".json");
    }
}
