package org.grekko.execution.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256-GCM in an envelope: each text under a key of its own, that key under the master key. Opening
 * fails when anything was changed or the text belongs to another owner.
 */
public final class Envelope {
    /** Length of a master key in bytes. */
    public static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String VERSION = "v1";

    private final byte[] masterKey;

    /**
     * An envelope under that master key.
     *
     * @param masterKey 32 bytes
     * @throws IllegalArgumentException when it has another length
     */
    public Envelope(byte[] masterKey) {
        if (masterKey.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "the master key must have " + KEY_BYTES + " bytes, not " + masterKey.length);
        }
        this.masterKey = Arrays.copyOf(masterKey, masterKey.length);
    }

    /** Names the master key without telling it: the first bytes of its SHA-256. */
    public String keyId() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(masterKey);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name of the master key that a sealed text needs. */
    public static String keyIdOf(String sealed) {
        String[] parts = sealed.split(":", -1);
        return parts.length == 4 ? parts[1] : "";
    }

    /**
     * Seals a text.
     *
     * @param plain the secret
     * @param owner what it belongs to; opening needs the same
     * @param dice a secure source of chance
     */
    public String seal(String plain, String owner, RandomGenerator dice) {
        byte[] own = new byte[KEY_BYTES];
        dice.nextBytes(own);
        byte[] body = crypt(own, plain.getBytes(StandardCharsets.UTF_8), owner, dice);
        byte[] key = crypt(masterKey, own, owner, dice);
        Base64.Encoder base64 = Base64.getEncoder();
        return VERSION + ":" + keyId() + ":" + base64.encodeToString(key) + ":" + base64.encodeToString(body);
    }

    /**
     * Opens a sealed text.
     *
     * @throws IllegalArgumentException when it was sealed under another key, for another owner, or was changed
     */
    public String open(String sealed, String owner) {
        String[] parts = sealed.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(VERSION)) {
            throw new IllegalArgumentException("not a sealed secret");
        }
        byte[] own = decrypt(masterKey, Base64.getDecoder().decode(parts[2]), owner);
        return new String(decrypt(own, Base64.getDecoder().decode(parts[3]), owner), StandardCharsets.UTF_8);
    }

    private static byte[] crypt(byte[] key, byte[] plain, String owner, RandomGenerator dice) {
        byte[] nonce = new byte[NONCE_BYTES];
        dice.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decrypt(byte[] key, byte[] sealed, String owner) {
        if (sealed.length < NONCE_BYTES) {
            throw new IllegalArgumentException("not a sealed secret");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), owner)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("the secret was sealed under another key or was changed", wrong);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
