package org.grekko.market.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the six values stand in a row.
 *
 * @param columns how many columns each row has
 * @param positions column of time, open, high, low, close and volume, in this order, from 0
 * @param headerless true when the first line of the file is a row already
 */
record CandleLayout(int columns, List<Integer> positions, boolean headerless) {
    /** The names of the values in the order of {@link #positions}. */
    static final List<String> NAMES = List.of("time", "open", "high", "low", "close", "volume");

    private static final Map<String, String> SYNONYMS =
            Map.of("timestamp", "time", "date", "time", "datetime", "time", "open_time", "time");
    /** Public data of Binance has no header and 12 columns, the first six as we name them. */
    private static final int BINANCE_COLUMNS = 12;

    private static final Pattern EPOCH = Pattern.compile("[0-9]{10,16}");

    CandleLayout {
        positions = List.copyOf(positions);
    }

    /** The layout that the first line tells of, or empty when it tells of none. */
    static Optional<CandleLayout> of(String firstLine) {
        String[] cells = split(firstLine);
        if (cells.length == BINANCE_COLUMNS && EPOCH.matcher(cells[0]).matches()) {
            return Optional.of(new CandleLayout(BINANCE_COLUMNS, List.of(0, 1, 2, 3, 4, 5), true));
        }
        List<String> header = new ArrayList<>();
        for (String cell : cells) {
            String name = cell.toLowerCase(Locale.ROOT);
            header.add(SYNONYMS.getOrDefault(name, name));
        }
        List<Integer> positions = new ArrayList<>();
        for (String name : NAMES) {
            int at = header.indexOf(name);
            if (at < 0 || header.lastIndexOf(name) != at) {
                return Optional.empty();
            }
            positions.add(at);
        }
        return Optional.of(new CandleLayout(cells.length, positions, false));
    }

    /** The cells of a line, without blanks and quotation marks around them. */
    static String[] split(String line) {
        String[] cells = line.split(",", -1);
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].trim();
            boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
            cells[i] = quoted ? cell.substring(1, cell.length() - 1).trim() : cell;
        }
        return cells;
    }
}
