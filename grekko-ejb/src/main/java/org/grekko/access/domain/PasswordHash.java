package org.grekko.access.domain;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords as PBKDF2-HMAC-SHA512, written "pbkdf2-sha512$ITERATIONS$SALT$HASH" in Base64. */
public final class PasswordHash {
    private static final String NAME = "pbkdf2-sha512";
    private static final int ITERATIONS = 210_000;
    private static final int BITS = 512;

    private PasswordHash() {}

    /** Hashes a password with a salt of 16 random bytes. */
    public static String of(char[] password, byte[] salt) {
        Base64.Encoder base64 = Base64.getEncoder();
        return NAME + "$" + ITERATIONS + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, ITERATIONS));
    }

    /** Whether the password is the hashed one; takes the same time for every wrong password. */
    public static boolean matches(char[] password, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(NAME)) {
            throw new IllegalArgumentException("the stored password hash has an unknown form");
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] known = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(known, derive(password, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derive(char[] password, byte[] salt, int iterations) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java platform has no PBKDF2WithHmacSHA512", missing);
        }
    }
}
