package org.grekko.portfolio.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/** Which values of a portfolio the returns are taken between, and how many such periods a year has. */
public enum Sampling {
    /** The last value of each UTC day; 365 a year, as markets that never close. */
    DAY("1d", 365),
    /** The last value of each 4 hours, UTC; 365 × 6 a year. */
    FOUR_HOURS("4h", 2_190),
    /** The last value of each UTC day from Monday to Friday, a weekend with its Friday; 252 a year, as equities. */
    WEEKDAY("weekday", 252);

    private static final long FOUR_HOURS_IN_SECONDS = 14_400;

    private final String word;
    private final int periodsPerYear;

    Sampling(String word, int periodsPerYear) {
        this.word = word;
        this.periodsPerYear = periodsPerYear;
    }

    /** Its name for people and requests. */
    public String word() {
        return word;
    }

    /** By how many periods figures are brought to a year. */
    public int periodsPerYear() {
        return periodsPerYear;
    }

    /** The sampling of that name. */
    public static Optional<Sampling> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** The number of the period that an instant is in. A value at midnight is the day's before, at its end. */
    public long period(Instant at) {
        Instant inside = at.minusNanos(1);
        if (this == FOUR_HOURS) {
            return Math.floorDiv(inside.getEpochSecond(), FOUR_HOURS_IN_SECONDS);
        }
        LocalDate day = LocalDate.ofInstant(inside, ZoneOffset.UTC);
        int beyond = this == WEEKDAY ? Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue()) : 0;
        return day.toEpochDay() - beyond;
    }
}
