package org.grekko.lab.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Frames of one product in the order in which they came, with one REST snapshot among them; a file holds one a line, the
 * local time in nanoseconds before it.
 *
 * @param futures USD-M futures instead of spot
 * @param frames as they came from the socket
 * @param snapshotAfter how many frames came before the snapshot
 * @param snapshot the answer of the depth route
 */
public record Recording(boolean futures, List<char[]> frames, int snapshotAfter, JsonNode snapshot) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The recordings of a folder: one file whose name begins with spot_ and one with usdm_.
     *
     * @throws IOException when a file is missing or broken
     */
    public static List<Recording> all(Path folder) throws IOException {
        return List.of(read(file(folder, "spot_"), false), read(file(folder, "usdm_"), true));
    }

    private static Path file(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .findFirst();
            return found.orElseThrow(() -> new IOException("no file " + prefix + "*.gz in " + folder));
        }
    }

    private static Recording read(Path file, boolean futures) throws IOException {
        List<char[]> frames = new ArrayList<>();
        int snapshotAfter = -1;
        JsonNode snapshot = JSON.missingNode();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                String frame = line.substring(line.indexOf(' ') + 1);
                if (frame.startsWith("{\"stream\"")) {
                    frames.add(frame.toCharArray());
                } else {
                    snapshot = JSON.readTree(frame);
                    snapshotAfter = frames.size();
                }
                line = lines.readLine();
            }
        }
        if (snapshotAfter < 0) {
            throw new IOException(file + " holds no snapshot");
        }
        return new Recording(futures, frames, snapshotAfter, snapshot);
    }
}
