package org.grekko.venue;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes as venues ask for them (RFC 2104). Safe for several threads. */
public final class Hmac {
    private static final HexFormat HEX = HexFormat.of();

    private final Mac prototype;

    /**
     * A keyed hash.
     *
     * @param algorithm for example HmacSHA256
     * @param key the key's bytes, not empty
     * @throws IllegalArgumentException when the key is empty
     */
    public Hmac(String algorithm, byte[] key) {
        try {
            prototype = Mac.getInstance(algorithm);
            prototype.init(new SecretKeySpec(key, algorithm));
        } catch (InvalidKeyException unfit) {
            throw new IllegalArgumentException("the API secret is not a key", unfit);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks " + algorithm, missing);
        }
    }

    /** The hash of the message. */
    public byte[] of(byte[] message) {
        try {
            return ((Mac) prototype.clone()).doFinal(message);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The hash of the message as lower-case hexadecimal digits. */
    public String hex(byte[] message) {
        return HEX.formatHex(of(message));
    }
}
