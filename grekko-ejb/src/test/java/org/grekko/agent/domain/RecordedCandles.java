package org.grekko.agent.domain;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Closes of recorded real markets, read from the shared data folder where there is one. */
final class RecordedCandles {

    private RecordedCandles() {}

    /** The closes of a file in the folder of candles; the test is skipped with a message where it is absent. */
    static double[] closes(String file) throws IOException {
        Path path = Path.of(System.getProperty("grekko.shared", "../../shared"), "data", "candles", file);
        assumeTrue(Files.isReadable(path), "no recorded candles at " + path + "; set -Dgrekko.shared to their folder");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            List<String> header = List.of(lines.readLine().split(",", -1));
            int column = header.indexOf("close");
            return lines.lines()
                    .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                    .toArray();
        }
    }
}
