package org.grekko.backtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.model.domain.regime.DailySeries;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of one value a day, as FRED and Cboe give them: CSV with a header whose first column is the date. The value
 * is in the column named close, or else in the second. A day whose value is empty or a dot has none.
 */
final class DailyFile {
    private static final long LARGEST = 16L << 20;

    private DailyFile() {}

    /**
     * The values of a file; none for no file.
     *
     * @throws IOException when it cannot be used; the message names the line and is fit for a user
     */
    static DailySeries read(@Nullable Path file) throws IOException {
        if (file == null) {
            return DailySeries.empty();
        }
        if (!Files.isReadable(file) || Files.isDirectory(file) || Files.size(file) > LARGEST) {
            throw new IOException(file + " cannot be read; it must be a CSV file of at most 16 MiB");
        }
        SortedMap<LocalDate, Double> values = new TreeMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int column = column(file, lines.readLine());
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(values, line.split(",", -1), column, file + " line " + number);
                }
            }
        }
        return new DailySeries(values);
    }

    private static int column(Path file, @Nullable String header) throws IOException {
        List<String> names = header == null
                ? List.of()
                : List.of(header.toLowerCase(Locale.ROOT).trim().split(","));
        if (names.size() < 2 || !names.get(0).contains("date")) {
            throw new IOException(
                    file + ": the first line must name a column of dates and one of values, such as" + " DATE,CLOSE");
        }
        return Math.max(1, names.indexOf("close"));
    }

    private static void add(SortedMap<LocalDate, Double> values, String[] cells, int column, String place)
            throws IOException {
        String text = cells.length > column ? cells[column].trim() : "";
        if (text.isEmpty() || text.equals(".")) {
            return;
        }
        if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new IOException(place + ": '" + text + "' is no number");
        }
        try {
            values.put(LocalDate.parse(cells[0].trim()), Double.parseDouble(text));
        } catch (DateTimeParseException wrong) {
            throw new IOException(place + ": '" + cells[0] + "' is no date such as 2024-01-31", wrong);
        }
    }
}
