package org.grekko.compliance.domain;

import java.util.ArrayList;
import java.util.List;

/** One line of comma-separated values (RFC 4180) as its fields; a quote within quotes is written twice. */
final class CsvLine {
    private static final char QUOTE = '"';

    private CsvLine() {}

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int place = 0; place < line.length(); place++) {
            char each = line.charAt(place);
            if (quoted && each == QUOTE && place + 1 < line.length() && line.charAt(place + 1) == QUOTE) {
                field.append(QUOTE);
                place++;
            } else if (each == QUOTE) {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(each);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
