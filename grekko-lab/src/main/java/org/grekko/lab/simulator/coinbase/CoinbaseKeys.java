package org.grekko.lab.simulator.coinbase;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Keys in the form in which Coinbase hands them out: PEM of SEC 1 (RFC 5915) on P-256, which holds the public key too.
 */
public final class CoinbaseKeys {
    private static final String CURVE = "secp256r1";
    private static final int COORDINATE = 32;
    /** What comes before the private number, between it and the public point, and after that nothing. */
    private static final byte[] BEFORE = HexFormat.of().parseHex("30770201010420");

    private static final byte[] BETWEEN = HexFormat.of().parseHex("a00a06082a8648ce3d030107a144034200");

    private CoinbaseKeys() {}

    /** A throw-away key made from the seed, the same each time; worth nothing. */
    public static String pem(long seed) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE), random);
            KeyPair pair = generator.generateKeyPair();
            ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
            byte[] der = joined(
                    BEFORE,
                    number(((ECPrivateKey) pair.getPrivate()).getS()),
                    BETWEEN,
                    new byte[] {4},
                    number(point.getAffineX()),
                    number(point.getAffineY()));
            String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(der);
            return "-----BEGIN EC PRIVATE KEY-----\n" + lines + "\n-----END EC PRIVATE KEY-----\n";
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks P-256", missing);
        }
    }

    private static byte[] number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** The public key that stands at the end of the PEM. */
    static PublicKey publicKey(String pem) {
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        byte[] point = Arrays.copyOfRange(der, der.length - 2 * COORDINATE, der.length);
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec(CURVE));
            ECPoint at = new ECPoint(
                    new BigInteger(1, Arrays.copyOf(point, COORDINATE)),
                    new BigInteger(1, Arrays.copyOfRange(point, COORDINATE, 2 * COORDINATE)));
            return KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(at, curve.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("an account whose secret is no key of Coinbase", unfit);
        }
    }
}
