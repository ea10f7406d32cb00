package org.grekko.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items what there is
 * @param next the cursor of the next page; null when this is the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Everything in one page. */
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null);
    }
}
