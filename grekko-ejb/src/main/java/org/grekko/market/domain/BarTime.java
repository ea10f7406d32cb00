package org.grekko.market.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the time of a bar: ISO 8601 (a date alone is midnight, no zone means UTC) or a whole number of
 * seconds, milliseconds or microseconds since 1970, told apart by size: below 10^11 seconds, below 10^14
 * milliseconds, else microseconds.
 */
final class BarTime {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,16}");
    private static final long MILLIS_FROM = 100_000_000_000L;
    private static final long MICROS_FROM = 100_000_000_000_000L;
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[' ']")
            .appendPattern("[XXX][XX][X]['UTC']")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private BarTime() {}

    /** The instant, truncated to microseconds, or empty when the text is no time. */
    static Optional<Instant> parse(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Optional.of(epoch(Long.parseLong(text)));
        }
        try {
            TemporalAccessor parsed = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(instant(parsed).truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeParseException notIso) {
            return Optional.empty();
        }
    }

    private static Instant epoch(long value) {
        if (value < MILLIS_FROM) {
            return Instant.ofEpochSecond(value);
        }
        if (value < MICROS_FROM) {
            return Instant.ofEpochMilli(value);
        }
        return Instant.EPOCH.plus(value, ChronoUnit.MICROS);
    }

    private static Instant instant(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        if (parsed instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }
        if (parsed instanceof LocalDate date) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        throw new DateTimeException("not a time: " + parsed);
    }
}
