package org.grekko.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events, newest first. Every filter may be null.
 *
 * @param context told by this context
 * @param type of this type
 * @param key about this
 * @param from happened at or after
 * @param to happened before
 * @param beforeSeq continue before this place
 * @param limit at most this many
 */
public record AuditQuery(
        @Nullable String context,
        @Nullable String type,
        @Nullable String key,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long beforeSeq,
        int limit) {}
