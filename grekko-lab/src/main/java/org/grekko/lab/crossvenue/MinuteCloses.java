package org.grekko.lab.crossvenue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Reads the closes of a recording whose lines are {@code time,open,high,low,close,...}, gzipped. */
public final class MinuteCloses {
    private static final int CLOSE = 4;

    private MinuteCloses() {}

    /**
     * The closes by the start of their minute, UTC; minutes in which nothing traded are left out.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public static NavigableMap<Instant, BigDecimal> read(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " is no file that can be read; give its folder with --data");
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            NavigableMap<Instant, BigDecimal> closes = new TreeMap<>();
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                closes.put(Instant.parse(fields[0]), new BigDecimal(fields[CLOSE]));
            }
            return closes;
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " cannot be read", broken);
        }
    }
}
