package org.grekko.lab.simulator.coinbase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.jspecify.annotations.Nullable;

/** Checks the tokens of requests and of subscriptions. */
final class CoinbaseJwt {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ISSUERS = Set.of("cdp", "coinbase-cloud");
    private static final long LONGEST_SECONDS = 120;

    private final Exchange exchange;
    private final Map<String, PublicKey> publicKeys = new ConcurrentHashMap<>();

    CoinbaseJwt(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * The account of a token.
     *
     * @param uri what the token must be good for; null on a stream
     * @throws CoinbaseProblem when the token is not valid
     */
    Account account(String token, @Nullable String uri) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw CoinbaseProblem.unauthorized();
        }
        try {
            JsonNode header = part(parts[0]);
            JsonNode claims = part(parts[1]);
            String key = header.path("kid").asText();
            Account account = exchange.account(key).orElseThrow(CoinbaseProblem::unauthorized);
            boolean fits = header.path("alg").asText().equals("ES256")
                    && !header.path("nonce").asText().isEmpty()
                    && claims.path("sub").asText().equals(key)
                    && ISSUERS.contains(claims.path("iss").asText())
                    && inTime(claims)
                    && (uri == null || claims.path("uri").asText().equals(uri));
            if (!fits || !signed(account, parts)) {
                throw CoinbaseProblem.unauthorized();
            }
            return account;
        } catch (IOException | IllegalArgumentException | GeneralSecurityException broken) {
            throw CoinbaseProblem.unauthorized();
        }
    }

    private static JsonNode part(String text) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(text));
    }

    private boolean inTime(JsonNode claims) {
        long now = exchange.now().getEpochSecond();
        long from = claims.path("nbf").asLong(Long.MAX_VALUE);
        long until = claims.path("exp").asLong();
        return from <= now && now < until && until - from <= LONGEST_SECONDS;
    }

    private boolean signed(Account account, String[] parts) throws GeneralSecurityException {
        PublicKey key = publicKeys.computeIfAbsent(account.key(), name -> CoinbaseKeys.publicKey(account.secret()));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }
}
