package org.grekko.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sealed event, as it can be read now.
 *
 * @param seq its place in the chain, from 1, without gaps
 * @param eventId its id
 * @param occurredAt when it happened; in a replay the replayed time
 * @param context the context that told it
 * @param type what happened
 * @param key what it is about
 * @param body its JSON; where something of a person was erased it says so
 * @param prevHash hash of the event before
 * @param hash hash of this event, over key and body as they were sealed
 * @param sealed key and body as they were sealed, with commitments in the place of what they say of people; null when
 *     they say nothing of people, or are from before there were commitments
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
        String hash,
        @Nullable SealedText sealed) {
    /**
     * What the hash is over, where it differs from what is read.
     *
     * @param key the key
     * @param body the JSON, byte for byte
     */
    public record SealedText(String key, String body) {}
}
