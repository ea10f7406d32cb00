package org.grekko.ops;

import java.time.Instant;
import java.util.UUID;
import org.grekko.ops.domain.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of an alert by one channel.
 *
 * @param id the delivery
 * @param alertId the alert; null for a test
 * @param channel EMAIL, WEBHOOK or TELEGRAM
 * @param severity 1 (for information) to 5 (act now)
 * @param title what it is, in a few words
 * @param text what happened and what can be done
 * @param source who raised the alert
 * @param status where it is
 * @param attempts how often the receiver was told
 * @param createdAt when it was asked for
 * @param nextAt when it is told next, or was to be told last
 * @param finishedAt when it was over; null while it is not
 * @param problem why the last attempt failed; null when none did
 */
public record Delivery(
        UUID id,
        @Nullable UUID alertId,
        String channel,
        int severity,
        String title,
        String text,
        String source,
        DeliveryStatus status,
        int attempts,
        Instant createdAt,
        Instant nextAt,
        @Nullable Instant finishedAt,
        @Nullable String problem) {}
