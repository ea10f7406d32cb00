package org.grekko.audit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a sealed event instead of a personal value: SHA-256 over a random salt and the value. Whoever has salt
 * and value can show that the event speaks of it; once they are gone nobody can tell what it was, and the hash of the
 * event is what it always was. In a body it is the object {@code {"commitment":"..."}}, which no text can imitate, as the
 * quotes of a text are escaped there; in a key it is {@code person:...}.
 */
public final class Commitment {
    /** Bytes of a salt. */
    public static final int SALT = 32;

    private static final String KEY = "person:";
    private static final Pattern IN_BODY = Pattern.compile("\\{\"commitment\":\"([0-9a-f]{64})\"}");
    private static final Pattern AS_KEY = Pattern.compile(KEY + "([0-9a-f]{64})");

    private Commitment() {}

    /**
     * The commitment to a value.
     *
     * @param salt {@value #SALT} random bytes as hexadecimal digits
     * @param value the value
     * @return 64 hexadecimal digits
     */
    public static String of(String salt, String value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = salt.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
            digest.update(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** A commitment as the key of an event. */
    public static String key(String commitment) {
        return KEY + commitment;
    }

    /** The commitments in an event, in their order, each once. */
    public static Set<String> in(String key, String body) {
        Set<String> found = new LinkedHashSet<>();
        Matcher asKey = AS_KEY.matcher(key);
        if (asKey.matches()) {
            found.add(asKey.group(1));
        }
        Matcher inBody = IN_BODY.matcher(body);
        while (inBody.find()) {
            found.add(inBody.group(1));
        }
        return found;
    }

    /** The key with the value in its place. */
    public static String readKey(String key, Function<String, String> value) {
        Matcher asKey = AS_KEY.matcher(key);
        return asKey.matches() ? value.apply(asKey.group(1)) : key;
    }

    /**
     * The body with values in the place of commitments.
     *
     * @param value for each commitment JSON of its value
     */
    public static String readBody(String body, Function<String, String> value) {
        return IN_BODY.matcher(body).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }
}
