package org.grekko.venue.coinbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.grekko.venue.ApiKey;
import org.junit.jupiter.api.Test;

/** Tokens hold what Coinbase asks for, and their signature holds against the public key. */
class CoinbaseSignerTest {
    private static final String NAME = "organizations/o/apiKeys/k";
    private static final String URI = "GET api.coinbase.com/api/v3/brokerage/accounts";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.900Z");

    private final KeyPair pair = TestKeys.pair("secp256r1");

    @Test
    void aTokenSaysWhoMayAskWhatAndUntilWhen() throws IOException {
        String[] parts = signer(TestKeys.pkcs8(pair)).token(URI, NOON, "n1").split("\\.", -1);
        assertThat(json(parts[0]).toString())
                .isEqualTo("{\"alg\":\"ES256\",\"kid\":\"" + NAME + "\",\"nonce\":\"n1\",\"typ\":\"JWT\"}");
        assertThat(json(parts[1]).toString())
                .isEqualTo("{\"sub\":\"" + NAME + "\",\"iss\":\"cdp\",\"nbf\":1772366400,\"exp\":1772366520,\"uri\":\""
                        + URI + "\"}");
    }

    @Test
    void aTokenForAStreamIsGoodForNoAddress() throws IOException {
        String[] parts = signer(TestKeys.pkcs8(pair)).token(null, NOON, "n").split("\\.", -1);
        assertThat(json(parts[1]).has("uri")).isFalse();
    }

    @Test
    void thePublicKeyVerifiesEverySignatureInEveryFormOfTheSecret() throws GeneralSecurityException {
        for (String pem : new String[] {
            TestKeys.pkcs8(pair),
            TestKeys.sec1(pair, true),
            TestKeys.sec1(pair, false),
            TestKeys.sec1(pair, true).replace("\n", "\\n"),
            TestKeys.pkcs8(pair).replace("\n", "\r\n")
        }) {
            CoinbaseSigner signer = signer(pem);
            for (int i = 0; i < 20; i++) {
                String token = signer.token(URI, NOON, "n" + i);
                assertThat(verified(token, pair.getPublic())).isTrue();
                assertThat(verified(token, TestKeys.pair("secp256r1").getPublic()))
                        .isFalse();
            }
        }
    }

    @Test
    void aSecretThatIsNoSuchKeyIsRefusedWithoutShowingIt() {
        String other = TestKeys.pkcs8(TestKeys.pair("secp384r1"));
        for (String wrong : new String[] {
            "",
            "hmac-secret-of-another-venue",
            other,
            "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----",
            "-----BEGIN EC PRIVATE KEY-----\nAAAA"
        }) {
            assertThatThrownBy(() -> signer(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(refusal -> assertThat(wrong.isEmpty()
                                    || !String.valueOf(refusal.getMessage()).contains(wrong))
                            .isTrue())
                    .hasMessageStartingWith("the API secret is");
        }
    }

    private static CoinbaseSigner signer(String pem) {
        return new CoinbaseSigner(new ApiKey(NAME, pem));
    }

    private static JsonNode json(String part) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }

    /** Written apart from the signer: the raw numbers go back into the envelope that the JDK's other algorithm reads. */
    private static boolean verified(String token, PublicKey key) throws GeneralSecurityException {
        int dot = token.lastIndexOf('.');
        byte[] raw = Base64.getUrlDecoder().decode(token.substring(dot + 1));
        assertThat(raw).hasSize(64);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(key);
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(der(raw));
    }

    private static byte[] der(byte[] raw) {
        byte[] r = new BigInteger(1, Arrays.copyOf(raw, 32)).toByteArray();
        byte[] s = new BigInteger(1, Arrays.copyOfRange(raw, 32, 64)).toByteArray();
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.writeBytes(new byte[] {0x30, (byte) (4 + r.length + s.length), 2, (byte) r.length});
        der.writeBytes(r);
        der.writeBytes(new byte[] {2, (byte) s.length});
        der.writeBytes(s);
        return der.toByteArray();
    }
}
