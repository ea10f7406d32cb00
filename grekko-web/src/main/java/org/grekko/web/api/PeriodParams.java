package org.grekko.web.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A calendar year, UTC, or a time from and to, and the page of what is in it. */
public class PeriodParams {
    @QueryParam("year")
    private @Nullable String year;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("cursor")
    private @Nullable String cursor;

    @QueryParam("limit")
    private @Nullable String limit;

    /** Start, inclusive; null for the beginning. */
    @Nullable
    Instant from() {
        return year == null ? Params.time("from", from) : newYear(0);
    }

    /** End, exclusive; null for the present. */
    @Nullable
    Instant to() {
        Instant end = year == null ? Params.time("to", to) : newYear(1);
        Instant start = from();
        if (start != null && end != null && !start.isBefore(end)) {
            throw Params.wrong("to", "must be after from");
        }
        return end;
    }

    private Instant newYear(int later) {
        if (from != null || to != null) {
            throw Params.wrong("year", "stands alone; ask for year, or for from and to");
        }
        if (year == null || !year.matches("(19[7-9]|20[0-9]|21[0-9])[0-9]")) {
            throw Params.wrong("year", "must be a year such as 2026");
        }
        return LocalDate.of(Integer.parseInt(year) + later, 1, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    int place() {
        return Params.place(cursor);
    }

    Cursor cursor() {
        return Cursor.of(cursor);
    }

    int limit() {
        return Params.limit(limit);
    }
}
