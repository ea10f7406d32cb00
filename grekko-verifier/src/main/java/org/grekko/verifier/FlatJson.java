package org.grekko.verifier;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of an export: a JSON object (RFC 8259) of texts and whole numbers, in the one way of writing that is allowed. No
 * spaces; in texts only quote, backslash and control characters are escaped, these as b, f, n, r, t or four hexadecimal
 * digits with capitals. Whoever could write the same in two ways could change a file that is found to be whole.
 */
final class FlatJson {
    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String LETTERS = "\"\\bfnrt";
    private static final char FIRST_PLAIN = ' ';
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;

    private final String text;
    private int place;

    private FlatJson(String text) {
        this.text = text;
    }

    /**
     * Reads a line; numbers become their digits.
     *
     * @throws IllegalArgumentException when it is not written in that way
     */
    static Map<String, String> read(String line) {
        FlatJson json = new FlatJson(line);
        Map<String, String> fields = new LinkedHashMap<>();
        json.take('{');
        do {
            String name = json.string();
            json.take(':');
            String value = json.at() == '"' ? json.string() : json.number();
            if (fields.put(name, value) != null) {
                throw new IllegalArgumentException("has the field " + name + " twice");
            }
        } while (json.taken(','));
        json.take('}');
        if (json.place != line.length()) {
            throw json.wrong();
        }
        return fields;
    }

    private char at() {
        if (place >= text.length()) {
            throw wrong();
        }
        return text.charAt(place);
    }

    private void take(char expected) {
        if (at() != expected) {
            throw wrong();
        }
        place++;
    }

    private boolean taken(char wished) {
        if (at() == wished) {
            place++;
            return true;
        }
        return false;
    }

    private String number() {
        int begin = place;
        while (at() >= '0' && at() <= '9') {
            place++;
        }
        String digits = text.substring(begin, place);
        if (digits.isEmpty() || digits.length() > 18 || (digits.length() > 1 && digits.charAt(0) == '0')) {
            throw wrong();
        }
        return digits;
    }

    private String string() {
        take('"');
        StringBuilder value = new StringBuilder();
        while (at() != '"') {
            char each = at();
            place++;
            if (each == '\\') {
                value.append(escaped());
            } else if (each < FIRST_PLAIN) {
                throw wrong();
            } else {
                value.append(each);
            }
        }
        place++;
        return value.toString();
    }

    private char escaped() {
        char letter = at();
        place++;
        int known = LETTERS.indexOf(letter);
        if (known >= 0) {
            return ESCAPED.charAt(known);
        }
        if (letter != 'u' || place + HEX_DIGITS > text.length()) {
            throw wrong();
        }
        String digits = text.substring(place, place + HEX_DIGITS);
        place += HEX_DIGITS;
        if (!digits.matches("00[01][0-9A-F]")) {
            throw wrong();
        }
        char value = (char) Integer.parseInt(digits, HEX);
        if (ESCAPED.indexOf(value) >= 0) {
            throw wrong();
        }
        return value;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "is not a line of an export; it ends being one at character " + (place + 1));
    }
}
