package org.grekko.venue.coinbase;

import java.time.LocalDate;

/** Times of the stream, which are texts in RFC 3339 and UTC, without the cost of a general parser. Pure. */
final class CoinbaseTime {
    private static final int DATE_LENGTH = 20;
    private static final int MICRO_DIGITS = 6;

    private CoinbaseTime() {}

    /**
     * Microseconds since 1970 of a text such as 2026-02-09T20:32:50.714964855Z; further digits are cut.
     *
     * @throws NumberFormatException when it is no such text
     */
    static long micros(char[] text, int from, int length) {
        if (length < DATE_LENGTH || text[from + 10] != 'T' || text[from + length - 1] != 'Z') {
            throw new NumberFormatException("\"" + new String(text, from, length) + "\" is not a time in UTC");
        }
        int month = Math.min(12, Math.max(1, digits(text, from + 5, 2)));
        long days = LocalDate.of(digits(text, from, 4), month, 1).toEpochDay() + digits(text, from + 8, 2) - 1;
        long seconds = days * 86_400
                + digits(text, from + 11, 2) * 3_600L
                + digits(text, from + 14, 2) * 60L
                + digits(text, from + 17, 2);
        long fraction = 0;
        for (int i = 0; i < MICRO_DIGITS; i++) {
            int at = from + DATE_LENGTH + i;
            fraction = fraction * 10 + (at < from + length - 1 ? digits(text, at, 1) : 0);
        }
        return seconds * 1_000_000 + fraction;
    }

    private static int digits(char[] text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException("a time without digits");
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
