package org.grekko.web.ui.market;

import java.time.Instant;
import org.grekko.market.DataQuality;
import org.jspecify.annotations.Nullable;

/**
 * How good the data behind a book is.
 *
 * @param venue its venue
 * @param at when it last changed
 * @param stale whether that is too long ago to decide upon
 * @param quality the score with its parts; null for a simulated market, which is not judged
 */
record BookHealth(String venue, Instant at, boolean stale, @Nullable DataQuality quality) {
    boolean live() {
        return !stale && (quality == null || quality.valid());
    }

    double score() {
        return quality == null ? 1 : quality.score();
    }

    /** LIVE, STALE or INVALID. */
    String word() {
        if (quality != null && !quality.valid()) {
            return "INVALID";
        }
        return stale ? "STALE" : "LIVE";
    }

    String look() {
        return switch (word()) {
            case "INVALID" -> "bad";
            case "STALE" -> "warn";
            default -> "ok";
        };
    }
}
