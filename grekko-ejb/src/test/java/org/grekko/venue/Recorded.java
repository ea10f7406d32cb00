package org.grekko.venue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Recorded venue messages beside the checkout. Tests that need them say so where they are absent. */
public final class Recorded {
    private static final Path DATA =
            Path.of(System.getProperty("grekko.shared", "../../shared")).resolve("data");
    private static final JsonMapper LENIENT =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private Recorded() {}

    /** A file of the recorded data. */
    public static Path file(String name) {
        Path file = DATA.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "recorded data is not beside the checkout: " + file);
        return file;
    }

    /** A recorded message without the comments that some carry. */
    public static String message(String name) {
        try {
            return LENIENT.readTree(Files.readString(file("venue-messages/" + name)))
                    .toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The recorded table of error codes. */
    public static JsonNode errorCodes() {
        try {
            return LENIENT.readTree(Files.readString(file("venue-messages/error-codes.json")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
