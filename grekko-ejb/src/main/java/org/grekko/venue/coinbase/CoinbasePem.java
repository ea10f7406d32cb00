package org.grekko.venue.coinbase;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Reads the private key of a Coinbase API key: an EC key on P-256 as PEM, either "EC PRIVATE KEY" (SEC 1, RFC 5915) or
 * "PRIVATE KEY" (PKCS 8, RFC 5208), its line ends real or written as \n. Pure.
 */
final class CoinbasePem {
    private static final int ORDER_BITS = 256;
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final byte[] VERSION = HexFormat.of().parseHex("020100");
    /** The algorithm of an EC key on P-256: id-ecPublicKey with prime256v1. */
    private static final byte[] ALGORITHM = HexFormat.of().parseHex("301306072a8648ce3d020106082a8648ce3d030107");

    private CoinbasePem() {}

    /**
     * The private key of the text.
     *
     * @throws IllegalArgumentException when it is no such key; the message holds nothing of it
     */
    static ECPrivateKey read(String pem) {
        String text = pem.replace("\\n", "\n").trim();
        boolean sec1 = text.contains("-----BEGIN EC PRIVATE KEY-----");
        if (!sec1 && !text.contains("-----BEGIN PRIVATE KEY-----")) {
            throw new IllegalArgumentException("the API secret is not a private key in PEM");
        }
        try {
            String kind = sec1 ? "EC PRIVATE KEY" : "PRIVATE KEY";
            byte[] der = Base64.getMimeDecoder().decode(between(text, kind));
            PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(sec1 ? wrapped(der) : der);
            if (KeyFactory.getInstance("EC").generatePrivate(spec) instanceof ECPrivateKey key
                    && key.getParams().getOrder().bitLength() == ORDER_BITS) {
                return key;
            }
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("the API secret is not an EC private key", unfit);
        }
        throw new IllegalArgumentException("the API secret is not a key on the curve P-256");
    }

    private static String between(String text, String kind) {
        String begin = "-----BEGIN " + kind + "-----";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf("-----END " + kind + "-----", from);
        if (to < 0) {
            throw new IllegalArgumentException("the API secret is a PEM without an end");
        }
        return text.substring(from, to);
    }

    /** A SEC 1 key within the PKCS 8 envelope, which is the only form that the JDK reads. */
    private static byte[] wrapped(byte[] sec1) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(VERSION);
        content.writeBytes(ALGORITHM);
        content.writeBytes(field(OCTETS, sec1));
        return field(SEQUENCE, content.toByteArray());
    }

    private static byte[] field(int tag, byte[] content) {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write(tag);
        if (content.length > 0xff) {
            field.write(0x82);
            field.write(content.length >> 8);
        } else if (content.length > 0x7f) {
            field.write(0x81);
        }
        field.write(content.length);
        field.writeBytes(content);
        return field.toByteArray();
    }
}
