package org.grekko.market.domain;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value a day, as FRED and Cboe give them: CSV with a header whose first column is the date. The value is in the
 * column named close, or else in the second. A day whose value is empty or a dot has none; of a day that is there twice the
 * later line counts.
 */
public final class DailyCsv {
    /** The largest file, in bytes. */
    public static final long MAX_BODY = 16L << 20;

    private static final String NUMBER = "-?[0-9]{1,9}(\\.[0-9]{1,9})?";

    private DailyCsv() {}

    /** A file that cannot be used; the message names the line and is fit for a user. */
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * The values by day.
     *
     * @param csv the file; it is not closed
     * @throws Unreadable when it cannot be used
     * @throws IOException when the stream fails
     */
    public static SortedMap<LocalDate, Double> read(InputStream csv) throws IOException {
        BoundedLines lines = new BoundedLines(new CappedInput(csv, MAX_BODY));
        try {
            SortedMap<LocalDate, Double> values = new TreeMap<>();
            int column = column(lines.next());
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    add(values, line.split(",", -1), column, "line " + lines.number());
                }
            }
            return values;
        } catch (CappedInput.Exceeded tooLarge) {
            throw new Unreadable("it is larger than " + (MAX_BODY >> 20) + " MiB");
        }
    }

    private static int column(@Nullable String header) throws Unreadable {
        List<String> names = header == null
                ? List.of()
                : List.of(header.toLowerCase(Locale.ROOT).trim().split(",", -1));
        if (names.size() < 2 || !names.get(0).contains("date")) {
            throw new Unreadable("the first line must name a column of dates and one of values, such as DATE,CLOSE");
        }
        return Math.max(1, names.indexOf("close"));
    }

    private static void add(SortedMap<LocalDate, Double> values, String[] cells, int column, String place)
            throws Unreadable {
        String text = cells.length > column ? cells[column].trim() : "";
        if (text.isEmpty() || text.equals(".")) {
            return;
        }
        if (!text.matches(NUMBER)) {
            throw new Unreadable(place + ": '" + text + "' is no number");
        }
        values.put(day(cells[0].trim(), place), Double.parseDouble(text));
    }

    private static LocalDate day(String text, String place) throws Unreadable {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new Unreadable(place + ": '" + text + "' is no date such as 2024-01-31");
        }
    }
}
