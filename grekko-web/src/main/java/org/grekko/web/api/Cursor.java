package org.grekko.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list after which the next page begins; opaque to clients.
 *
 * @param time time of the last row; null for the first page
 * @param id id of the last row; null for the first page
 */
record Cursor(@Nullable Instant time, @Nullable UUID id) {
    static Cursor of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new Cursor(null, null);
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("_", -1);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException notACursor) {
            throw Problem.field(new FieldError("cursor", "must be the \"next\" of the page before"));
        }
    }

    static String text(Instant time, UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((time + "_" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** A page of rows of which one more than the limit was asked for. */
    static <T> Page<T> page(List<T> rows, int limit, Function<T, String> cursor) {
        return rows.size() <= limit
                ? Page.all(rows)
                : new Page<>(rows.subList(0, limit), cursor.apply(rows.get(limit - 1)));
    }
}
