package org.grekko.venue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.grekko.market.VenueErrorMeaning;

/**
 * The error codes of a venue and what each means, from a text file beside the adapter: a meaning, a tab and one code a
 * line. A code that begins with "~" is found anywhere within a message.
 */
public final class ErrorTable {
    private final Map<String, VenueErrorMeaning> exact = new HashMap<>();
    private final Map<String, VenueErrorMeaning> within = new HashMap<>();

    private ErrorTable() {}

    /**
     * Reads the table.
     *
     * @param adapter a class of the adapter's package
     * @param name the file's name
     * @throws IllegalStateException when the file is broken, which the build would have shown
     */
    public static ErrorTable read(Class<?> adapter, String name) {
        ErrorTable table = new ErrorTable();
        try (InputStream file = Objects.requireNonNull(adapter.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).forEach(table::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return table;
    }

    private void add(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 2) {
            throw new IllegalStateException("an error table's line is a meaning, a tab and a code, not: " + line);
        }
        VenueErrorMeaning meaning = VenueErrorMeaning.valueOf(parts[0]);
        if (parts[1].startsWith("~")) {
            within.put(parts[1].substring(1), meaning);
        } else {
            exact.put(parts[1], meaning);
        }
    }

    /** What the code means, or empty when the table does not list it. */
    public Optional<VenueErrorMeaning> code(String code) {
        return Optional.ofNullable(exact.get(code));
    }

    /** What a message means that holds one of the listed texts, the longest such text deciding; or empty. */
    public Optional<VenueErrorMeaning> message(String message) {
        return within.entrySet().stream()
                .filter(entry -> message.contains(entry.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(Map.Entry::getValue);
    }
}
