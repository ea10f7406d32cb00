package org.grekko.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A sealed event.
 *
 * @param seq its place in the chain, from 1, without gaps
 * @param eventId its id
 * @param occurredAt when it happened; in a replay the replayed time
 * @param context the context that told it
 * @param type what happened
 * @param key what it is about
 * @param body its JSON as it was stored
 * @param prevHash hash of the event before
 * @param hash hash of this event
 */
public record AuditEvent(
        long seq,
        UUID eventId,
        Instant occurredAt,
        String context,
        String type,
        String key,
        String body,
        String prevHash,
        String hash) {}
