package org.grekko.market.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.grekko.market.BookSnapshot.Level;

/** One side of a book as a text: {@code price:size} in exact decimals, joined by semicolons. */
final class BookLevels {
    private BookLevels() {}

    static String text(List<Level> levels) {
        StringBuilder text = new StringBuilder();
        for (Level level : levels) {
            text.append(text.isEmpty() ? "" : ";")
                    .append(level.price().toPlainString())
                    .append(':')
                    .append(level.size().toPlainString());
        }
        return text.toString();
    }

    static List<Level> read(String text) {
        List<Level> levels = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int end = text.indexOf(';', colon) < 0 ? text.length() : text.indexOf(';', colon);
            levels.add(new Level(
                    new BigDecimal(text.substring(at, colon)), new BigDecimal(text.substring(colon + 1, end))));
            at = end + 1;
        }
        return levels;
    }
}
