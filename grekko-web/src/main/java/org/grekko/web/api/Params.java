package org.grekko.web.api;

import jakarta.ws.rs.WebApplicationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.grekko.market.Interval;
import org.grekko.shared.AssetPair;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads query and path parameters; what cannot be read is refused with its name. */
final class Params {
    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private Params() {}

    static int limit(@Nullable String text) {
        return limit(text, USUAL, MOST);
    }

    static int limit(@Nullable String text, int usual, int most) {
        if (text == null) {
            return usual;
        }
        if (text.matches("[0-9]{1,6}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        }
        throw wrong("limit", "must be a whole number from 1 to " + most);
    }

    /** The place of the first row of a page, by the cursor of lists whose rows never move. */
    static int place(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,9}")) {
            throw wrong("cursor", "must be the \"next\" of the page before");
        }
        return Integer.parseInt(cursor);
    }

    /** The place of an event in the chain. */
    static long event(String name, @Nullable String text, long usual) {
        if (text == null) {
            return usual;
        }
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw wrong(name, "must be the place of an event, from 1");
        }
        return Long.parseLong(text);
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.missing("resource: the id in the address is not a UUID");
        }
    }

    static @Nullable UUID id(String name, @Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw wrong(name, "must be a UUID");
        }
    }

    static @Nullable Instant time(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant time = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            int year = time.atZone(ZoneOffset.UTC).getYear();
            if (year >= 1970 && year < 2262) {
                return time;
            }
        } catch (DateTimeParseException notATime) {
            throw wrong(name, "must be a time such as 2026-01-31T00:00:00Z");
        }
        throw wrong(name, "must be between 1970 and 2262");
    }

    static AssetPair pair(String name, @Nullable String text) {
        try {
            return AssetPair.of(text == null ? "" : text);
        } catch (IllegalArgumentException notAPair) {
            throw wrong(name, String.valueOf(notAPair.getMessage()));
        }
    }

    static @Nullable String pairFilter(@Nullable String text) {
        return text == null || text.isEmpty() ? null : pair("pair", text).toString();
    }

    static Interval interval(@Nullable String text) {
        return Interval.of(text == null ? "" : text)
                .orElseThrow(() -> wrong("interval", "must be one of 5s, 1m, 5m, 15m, 1h, 4h, 1d"));
    }

    static BigDecimal decimal(String name, @Nullable String text) {
        try {
            BigDecimal number = text == null || text.length() > 40 ? BigDecimal.ZERO : new BigDecimal(text);
            if (number.signum() > 0 && Math.abs(number.scale()) <= 18 && number.precision() <= 30) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(name, "must be a number greater than 0");
        }
        throw wrong(name, "must be a number greater than 0 with at most 18 decimals");
    }

    static <E extends Enum<E>> E constant(String name, @Nullable String text, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (text != null && each.name().equals(text.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw wrong(name, "must be one of " + Arrays.toString(type.getEnumConstants()));
    }

    static WebApplicationException wrong(String name, String message) {
        return Problem.field(new FieldError(name, message));
    }
}
