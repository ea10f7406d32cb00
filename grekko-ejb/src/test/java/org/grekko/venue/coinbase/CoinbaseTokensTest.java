package org.grekko.venue.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.grekko.venue.ApiKey;
import org.grekko.venue.VenueClock;
import org.junit.jupiter.api.Test;

/** Tokens are signed once and used again while they are good. */
class CoinbaseTokensTest {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final AtomicInteger made = new AtomicInteger();
    private final CoinbaseTokens tokens = new CoinbaseTokens(
            new CoinbaseSigner(new ApiKey("k", TestKeys.pkcs8(TestKeys.pair("secp256r1")))),
            new VenueClock(() -> now),
            "api.coinbase.com",
            () -> String.valueOf(made.incrementAndGet()));

    @Test
    void aTokenIsUsedForAHundredSecondsAndNotLonger() {
        String first = tokens.token("GET", "/a");
        pass(Duration.ofSeconds(99));
        assertThat(tokens.token("GET", "/a")).isEqualTo(first);
        pass(Duration.ofSeconds(1));
        assertThat(tokens.token("GET", "/a")).isNotEqualTo(first);
        assertThat(made).hasValue(2);
    }

    @Test
    void aTokenThatIsUsedIsGoodAtTheVenueEvenWhenTheClocksDifferByTheLeeway() {
        Duration good = CoinbaseSigner.LIFETIME.minus(CoinbaseTokens.LEEWAY);
        assertThat(CoinbaseTokens.REUSE.plus(CoinbaseTokens.LEEWAY)).isLessThanOrEqualTo(good);
    }

    @Test
    void everyMethodAndPathHasItsOwnAndStreamsNeverShare() {
        tokens.token("GET", "/a");
        tokens.token("POST", "/a");
        tokens.token("GET", "/b");
        assertThat(made).hasValue(3);
        assertThat(tokens.streamToken()).isNotEqualTo(tokens.streamToken());
    }

    @Test
    void aClockSetBackMakesKeptTokensWorthless() {
        String first = tokens.token("GET", "/a");
        pass(Duration.ofSeconds(-20));
        assertThat(tokens.token("GET", "/a")).isNotEqualTo(first);
    }

    @Test
    void onlySoManyAreKept() {
        for (int i = 0; i < CoinbaseTokens.MOST + 10; i++) {
            tokens.token("GET", "/orders/" + i);
        }
        assertThat(tokens.count()).isEqualTo(CoinbaseTokens.MOST);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
