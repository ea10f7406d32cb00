package org.grekko.venue.coinbase;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.grekko.venue.ApiKey;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tokens that Coinbase asks for: JSON Web Tokens (RFC 7519) signed with ES256 (RFC 7518, section 3.4: the
 * signature is R and S of 32 bytes each, which the JDK calls the P1363 format). Pure; safe for several threads. One
 * signature costs about a millisecond.
 */
public final class CoinbaseSigner {
    /** How long a token is good for. */
    public static final Duration LIFETIME = Duration.ofMinutes(2);

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String keyName;
    private final PrivateKey privateKey;

    /**
     * A signer with that key.
     *
     * @param key the key's name and its EC private key as PEM
     * @throws IllegalArgumentException when the secret is no such key
     */
    public CoinbaseSigner(ApiKey key) {
        keyName = key.key();
        privateKey = CoinbasePem.read(key.secretText());
    }

    /**
     * A token.
     *
     * @param uri what it is good for, as method, space, host and path without the query; null for a stream
     * @param from when it begins to be good
     * @param nonce a text that no other token has
     */
    public String token(@Nullable String uri, Instant from, String nonce) {
        ObjectNode header = JsonNodeFactory.instance
                .objectNode()
                .put("alg", "ES256")
                .put("kid", keyName)
                .put("nonce", nonce)
                .put("typ", "JWT");
        ObjectNode claims = JsonNodeFactory.instance
                .objectNode()
                .put("sub", keyName)
                .put("iss", "cdp")
                .put("nbf", from.getEpochSecond())
                .put("exp", from.getEpochSecond() + LIFETIME.toSeconds());
        if (uri != null) {
            claims.put("uri", uri);
        }
        String content = encoded(header) + "." + encoded(claims);
        return content + "." + BASE64.encodeToString(signature(content));
    }

    private static String encoded(ObjectNode part) {
        return BASE64.encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(String content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks " + ALGORITHM, missing);
        }
    }
}
