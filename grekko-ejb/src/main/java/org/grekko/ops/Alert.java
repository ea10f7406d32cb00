package org.grekko.ops;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that operators should know.
 *
 * @param id the alert
 * @param severity 1 (for information) to 5 (act now)
 * @param title what it is, in a few words
 * @param text what happened and what can be done
 * @param source who raised it
 * @param relatedId what it is about; null for nothing in particular
 * @param createdAt when it was first raised
 * @param lastAt when it was last raised
 * @param occurrences how often it was raised
 * @param readAt when it was read; null while it is unread
 * @param readBy who read it; null while it is unread
 */
public record Alert(
        UUID id,
        int severity,
        String title,
        String text,
        String source,
        @Nullable String relatedId,
        Instant createdAt,
        Instant lastAt,
        int occurrences,
        @Nullable Instant readAt,
        @Nullable String readBy) {}
