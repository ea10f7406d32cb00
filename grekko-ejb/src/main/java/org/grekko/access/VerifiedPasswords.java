package org.grekko.access;

import jakarta.ejb.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.grekko.access.domain.Secrets;

/**
 * Remembers for five minutes, for at most a thousand callers, that a password was right, so that clients
 * with basic authentication do not pay for the slow hash at every call. It keeps HMACs under a key that
 * dies with the process; a changed password has another stored hash and is not known.
 */
@Singleton
public class VerifiedPasswords {
    private static final int CAP = 1_000;
    private static final long LIFE_NANOS = 300_000_000_000L;

    private final SecretKeySpec key = new SecretKeySpec(Secrets.bytes(32), "HmacSHA256");
    private final Map<String, Long> known = new LinkedHashMap<>();

    /** Whether this password was found right for this stored hash a short while ago. */
    public boolean knows(String name, String password, String hash) {
        Long until = known.get(mac(name, password, hash));
        return until != null && System.nanoTime() - until < 0;
    }

    /** Remembers that the password is right. */
    public void note(String name, String password, String hash) {
        if (known.size() >= CAP) {
            known.remove(known.keySet().iterator().next());
        }
        known.put(mac(name, password, hash), System.nanoTime() + LIFE_NANOS);
    }

    private String mac(String name, String password, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] text = (name + "\n" + hash + "\n" + password).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256", missing);
        }
    }
}
