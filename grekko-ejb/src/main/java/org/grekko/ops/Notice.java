package org.grekko.ops;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a channel tells.
 *
 * @param id the delivery: the same for every attempt
 * @param alertId the alert; null for a test and for a summary
 * @param severity 1 (for information) to 5 (act now)
 * @param title what it is, in a few words
 * @param text what happened and what can be done
 * @param source who raised it
 * @param at when it was raised
 */
public record Notice(
        UUID id, @Nullable UUID alertId, int severity, String title, String text, String source, Instant at) {}
