package org.grekko.venue.kraken;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.grekko.venue.ApiKey;
import org.grekko.venue.Hmac;

/**
 * Signs requests as Kraken asks: HMAC-SHA512 in base64, keyed with the base64-decoded secret, over the path followed by
 * the SHA-256 of nonce and form. Pure.
 */
public final class KrakenSigner {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

    private final Hmac hmac;

    /**
     * A signer with that key's secret.
     *
     * @throws IllegalArgumentException when the secret is no base64
     */
    public KrakenSigner(ApiKey key) {
        String secret = key.secretText().trim();
        if (!BASE64.matcher(secret).matches()) {
            throw new IllegalArgumentException("the API secret of Kraken must be base64");
        }
        hmac = new Hmac("HmacSHA512", Base64.getDecoder().decode(secret));
    }

    /** The parameters as a form in their order, percent-encoded. */
    public static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /**
     * The signature of a request.
     *
     * @param path the path from its first slash, for example /0/private/Balance
     * @param nonce as it stands in the form
     * @param form the body as it is sent, with the nonce
     * @return what the header API-Sign carries
     */
    public String signature(String path, String nonce, String form) {
        byte[] hash = sha256((nonce + form).getBytes(StandardCharsets.UTF_8));
        byte[] head = path.getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[head.length + hash.length];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(hash, 0, message, head.length, hash.length);
        return Base64.getEncoder().encodeToString(hmac.of(message));
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java lacks SHA-256", missing);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
