package org.grekko.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a receiver knows that a webhook is ours: HMAC-SHA256 over the timestamp, a point and the exact body. */
final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /**
     * The signature in hexadecimal.
     *
     * @param secret what both sides know
     * @param timestamp seconds since 1970, as in the header
     * @param body the body as it is sent
     */
    static String of(String secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] sum = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("this machine cannot sign with " + ALGORITHM, problem);
        }
    }
}
