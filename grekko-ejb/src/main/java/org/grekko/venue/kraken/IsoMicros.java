package org.grekko.venue.kraken;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads times such as 2023-10-06T17:35:55.440295Z into microseconds since 1970 without a new object while the day stays
 * the same. One instance serves one thread.
 */
final class IsoMicros {
    private static final int SECONDS_END = 19;
    private static final long MICROS = 1_000_000;
    private static final long DAY_SECONDS = 86_400;

    private int day = -1;
    private long dayStart;

    /**
     * Reads a time in UTC.
     *
     * @throws NumberFormatException when it has another form
     */
    long read(char[] text, int from, int length) {
        if (length < SECONDS_END + 1 || text[from + 10] != 'T' || text[from + length - 1] != 'Z') {
            throw new NumberFormatException("\"" + new String(text, from, length) + "\" is no time in UTC");
        }
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int dayOfMonth = number(text, from + 8, 2);
        int key = (year * 100 + month) * 100 + dayOfMonth;
        if (key != day) {
            dayStart = epochDay(year, month, dayOfMonth) * DAY_SECONDS;
            day = key;
        }
        long seconds = dayStart
                + number(text, from + 11, 2) * 3_600L
                + number(text, from + 14, 2) * 60L
                + number(text, from + 17, 2);
        return seconds * MICROS + fraction(text, from + SECONDS_END + 1, from + length - 1);
    }

    private static long epochDay(int year, int month, int dayOfMonth) {
        try {
            return LocalDate.of(year, month, dayOfMonth).toEpochDay();
        } catch (DateTimeException noDay) {
            NumberFormatException wrong = new NumberFormatException("there is no such day");
            wrong.initCause(noDay);
            throw wrong;
        }
    }

    private static long fraction(char[] text, int from, int end) {
        long unit = MICROS / 10;
        long micros = 0;
        for (int at = from; at < end; at++) {
            micros += number(text, at, 1) * unit;
            unit /= 10;
        }
        return micros;
    }

    private static int number(char[] text, int from, int digits) {
        int value = 0;
        for (int at = from; at < from + digits; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException("\"" + new String(text, from, digits) + "\" is no part of a time");
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
