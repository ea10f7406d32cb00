package org.grekko.portfolio;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of values by time: CSV with a header that names a column of times and one of values (nav, equity, value or close),
 * by time ascending, as {@code equity.csv} of a backtest is.
 */
final class EquityFile {
    private static final Set<String> TIMES = Set.of("time", "timestamp", "date", "datetime");
    private static final List<String> VALUES = List.of("nav", "equity", "value", "close");
    private static final int MOST = 10_000_000;
    private static final String NUMBER = "-?[0-9]{1,18}(\\.[0-9]{1,18})?([eE][-+]?[0-9]{1,3})?";

    private final String start;
    private final String end;
    private final double[] values;

    private EquityFile(String start, String end, double[] values) {
        this.start = start;
        this.end = end;
        this.values = values;
    }

    /** The first time, as it is written. */
    String start() {
        return start;
    }

    /** The last time, as it is written. */
    String end() {
        return end;
    }

    /** The values, one a line. */
    double[] values() {
        return values.clone();
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be used; the message names the line and is fit for a user
     */
    static EquityFile read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException(file + " cannot be read; --equity must name a CSV file");
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return new Reader(file, lines).read();
        }
    }

    private static final class Reader {
        private final Path file;
        private final BufferedReader lines;
        private double[] values = new double[1_024];
        private int count;
        private int number = 1;
        private @Nullable String start;
        private String end = "";

        private Reader(Path file, BufferedReader lines) {
            this.file = file;
            this.lines = lines;
        }

        private EquityFile read() throws IOException {
            String header = lines.readLine();
            List<String> names = header == null
                    ? List.of()
                    : List.of(header.toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1));
            int time = place(names, TIMES);
            int value = VALUES.stream()
                    .mapToInt(names::indexOf)
                    .filter(at -> at >= 0)
                    .findFirst()
                    .orElse(-1);
            if (time < 0 || value < 0) {
                throw new IOException(file + ": the first line must name a time and a value, such as time,nav");
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(line.split(",", -1), time, value);
                }
            }
            if (start == null) {
                throw new IOException(file + " has no value");
            }
            return new EquityFile(start, end, Arrays.copyOf(values, count));
        }

        private static int place(List<String> names, Set<String> wanted) {
            for (int i = 0; i < names.size(); i++) {
                if (wanted.contains(names.get(i))) {
                    return i;
                }
            }
            return -1;
        }

        private void add(String[] cells, int time, int value) throws IOException {
            String text = value < cells.length ? cells[value].trim() : "";
            if (!text.matches(NUMBER)) {
                throw wrong("'" + text + "' is no number");
            }
            String at = time < cells.length ? cells[time].trim() : "";
            if (at.isEmpty()) {
                throw wrong("there is no time");
            }
            if (at.length() == end.length() && at.compareTo(end) <= 0) {
                throw wrong("'" + at + "' is not after the time of the line before");
            }
            if (count == MOST) {
                throw wrong("there are more than " + MOST + " values");
            }
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.min(MOST, 2 * count));
            }
            values[count++] = Double.parseDouble(text);
            start = start == null ? at : start;
            end = at;
        }

        private IOException wrong(String words) {
            return new IOException(file + " line " + number + ": " + words);
        }
    }
}
