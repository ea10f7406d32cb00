package org.grekko.access;

import java.time.Instant;
import java.util.Set;

/**
 * A fresh access token; only its fingerprint is kept.
 *
 * @param token the secret
 * @param expiresAt when it ends
 * @param roles what its bearer may
 */
public record Token(String token, Instant expiresAt, Set<String> roles) {
    @Override
    public String toString() {
        return "Token[expiresAt=" + expiresAt + ", roles=" + roles + "]";
    }
}
