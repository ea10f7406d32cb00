package org.grekko.backtest.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.grekko.market.domain.BarSeries;

/**
 * When an exchange is open on the days on which it trades; which days those are, its bars tell.
 *
 * @param zone where its clocks are
 * @param open first moment of a session, by those clocks
 * @param close end of a session, later on the same day
 */
public record TradingHours(ZoneId zone, LocalTime open, LocalTime close) {
    /** New York's exchanges. */
    public static final TradingHours NEW_YORK =
            new TradingHours(ZoneId.of("America/New_York"), LocalTime.of(9, 30), LocalTime.of(16, 0));

    /**
     * Checks the hours.
     *
     * @throws IllegalArgumentException when the session does not end after it begins
     */
    public TradingHours {
        if (!open.isBefore(close)) {
            throw new IllegalArgumentException("must have an open before its close, both on one day");
        }
    }

    /** Whether a session is on, on a weekday; holidays are not known here. */
    public boolean open(Instant at) {
        LocalDateTime there = LocalDateTime.ofInstant(at, zone);
        boolean weekend = there.getDayOfWeek() == DayOfWeek.SATURDAY || there.getDayOfWeek() == DayOfWeek.SUNDAY;
        LocalTime time = there.toLocalTime();
        return !weekend && !time.isBefore(open) && time.isBefore(close);
    }

    /** When the session of a day opens, in microseconds since 1970. */
    long opens(LocalDate day) {
        return BarSeries.micros(day.atTime(open).atZone(zone).toInstant());
    }

    /** When the session of a day ends, in microseconds since 1970. */
    long closes(LocalDate day) {
        return BarSeries.micros(day.atTime(close).atZone(zone).toInstant());
    }
}
