package org.grekko.audit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over sealed events, each hash covering the one before. The digest takes in the previous hash
 * and then every field with its length in bytes before it, so that no two events look alike.
 */
public final class HashChain {
    /** What the first event's previous hash is. */
    public static final String GENESIS = "0".repeat(64);

    private final MessageDigest digest;

    /** A chain calculator; not safe for several threads at once. */
    public HashChain() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /**
     * The hash of an event in its place.
     *
     * @param previous hash of the event before, 64 hexadecimal digits
     * @param seq its place, from 1
     * @param event its content
     * @return 64 hexadecimal digits
     */
    public String hash(String previous, long seq, Content event) {
        digest.reset();
        take(previous);
        take(Long.toString(seq));
        take(event.eventId());
        take(event.occurredAt());
        take(event.context());
        take(event.type());
        take(event.key());
        take(event.body());
        return HexFormat.of().formatHex(digest.digest());
    }

    private void take(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    /**
     * What the hash covers, as text.
     *
     * @param eventId the id of the event
     * @param occurredAt RFC 3339, UTC, six fraction digits
     * @param context the context that told it
     * @param type simple name of its record
     * @param key what it is about
     * @param body its JSON, byte for byte as it was stored
     */
    public record Content(String eventId, String occurredAt, String context, String type, String key, String body) {}
}
