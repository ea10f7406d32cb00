package org.grekko.venue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.grekko.shared.Text;

/**
 * Credentials of one account on one venue. Never printed: its text names the key's first characters only.
 */
public final class ApiKey {
    private static final int SHOWN = 4;

    private final String key;
    private final byte[] secret;

    /**
     * Credentials as the venue issued them.
     *
     * @param key the public part
     * @param secret the secret part, in the venue's own encoding
     */
    public ApiKey(String key, String secret) {
        this.key = key;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The public part. */
    public String key() {
        return key;
    }

    /** The secret part as bytes of the venue's text; a copy. */
    public byte[] secret() {
        return Arrays.copyOf(secret, secret.length);
    }

    /** The secret part as text. */
    public String secretText() {
        return new String(secret, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ApiKey " + Text.cut(key, SHOWN) + "...";
    }
}
