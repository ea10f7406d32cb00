package org.grekko.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * An event of an export.
 *
 * @param seq its place, from 1
 * @param fields what the hash covers after the place: id, time, context, type, key and body
 * @param prevHash the hash of the event before
 * @param hash its own hash, as the export says
 */
record ExportedEvent(long seq, List<String> fields, String prevHash, String hash) {
    static final List<String> NAMES =
            List.of("seq", "eventId", "occurredAt", "context", "type", "key", "body", "prevHash", "hash");
    private static final int FIRST_FIELD = 1;
    private static final int LAST_FIELD = 7;

    /** The event of a line that has those fields. */
    static ExportedEvent of(Map<String, String> line) {
        return new ExportedEvent(
                Long.parseLong(line.getOrDefault("seq", "")),
                NAMES.subList(FIRST_FIELD, LAST_FIELD).stream().map(line::get).toList(),
                line.getOrDefault("prevHash", ""),
                line.getOrDefault("hash", ""));
    }

    /**
     * The hash that it must have: SHA-256 over previous hash, place and fields, each in UTF-8 with its length in bytes
     * before it, as four bytes with the highest first (docs/integrating.md, Evidence).
     */
    String reckoned() {
        MessageDigest sha = sha256();
        take(sha, prevHash);
        take(sha, Long.toString(seq));
        fields.forEach(field -> take(sha, field));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static void take(MessageDigest sha, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        for (int shift = 24; shift >= 0; shift -= 8) {
            sha.update((byte) (bytes.length >> shift));
        }
        sha.update(bytes);
    }
}
