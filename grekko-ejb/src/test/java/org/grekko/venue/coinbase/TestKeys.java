package org.grekko.venue.coinbase;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Fresh keys in the forms in which Coinbase hands them out. */
final class TestKeys {
    private TestKeys() {}

    static KeyPair pair(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String pkcs8(KeyPair pair) {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    /** RFC 5915: version, private number, curve, and the public point when it is wanted. */
    static String sec1(KeyPair pair, boolean withPublic) {
        byte[] number = fixed(((ECPrivateKey) pair.getPrivate()).getS());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(HexFormat.of().parseHex("0201010420"));
        content.writeBytes(number);
        content.writeBytes(HexFormat.of().parseHex("a00a06082a8648ce3d030107"));
        if (withPublic) {
            byte[] info = pair.getPublic().getEncoded();
            content.writeBytes(HexFormat.of().parseHex("a144034200"));
            content.writeBytes(Arrays.copyOfRange(info, info.length - 65, info.length));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(0x30);
        whole.write(content.size());
        whole.writeBytes(content.toByteArray());
        return pem("EC PRIVATE KEY", whole.toByteArray());
    }

    private static byte[] fixed(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static String pem(String kind, byte[] der) {
        byte[] newLine = "\n".getBytes(StandardCharsets.US_ASCII);
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, newLine).encodeToString(der) + "\n-----END " + kind + "-----\n";
    }
}
