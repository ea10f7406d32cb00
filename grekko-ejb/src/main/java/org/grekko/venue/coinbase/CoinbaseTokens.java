package org.grekko.venue.coinbase;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.grekko.venue.VenueClock;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one account, kept for as long as they may be used again, since signing one costs about a millisecond.
 * At most {@value #MOST} are kept; those of the hot path are made ahead of their use.
 */
final class CoinbaseTokens {
    /** The most tokens kept. */
    static final int MOST = 128;
    /** How long a token is used. */
    static final Duration REUSE = Duration.ofSeconds(100);
    /** Tokens begin to be good so long before they are made, so that a clock a little ahead of the venue's does no harm. */
    static final Duration LEEWAY = Duration.ofSeconds(10);

    private static final Duration FRESH = Duration.ofSeconds(45);

    private final CoinbaseSigner signer;
    private final VenueClock clock;
    private final String host;
    private final Supplier<String> nonces;
    private final Map<String, Token> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Token(String text, Instant made) {}

    /**
     * No tokens yet.
     *
     * @param host the venue's host, with its port when it is not the usual one
     * @param nonces makes texts that never repeat
     */
    CoinbaseTokens(CoinbaseSigner signer, VenueClock clock, String host, Supplier<String> nonces) {
        this.signer = signer;
        this.clock = clock;
        this.host = host;
        this.nonces = nonces;
    }

    /** A token for that request, made now or within the last {@link #REUSE}. */
    String token(String method, String path) {
        return token(method + " " + host + path, REUSE);
    }

    /** A token for one message of a stream, never used again. */
    String streamToken() {
        return sign(null, clock.now());
    }

    private String token(String uri, Duration oldest) {
        Instant now = clock.now();
        Token known = kept(uri);
        if (known != null && good(known, now, oldest)) {
            return known.text;
        }
        Token made = new Token(sign(uri, now), now);
        keep(uri, made);
        return made.text;
    }

    /** A token from the future was made before the clock was set back: it is not good yet at the venue. */
    private static boolean good(Token token, Instant now, Duration oldest) {
        return !token.made.isAfter(now) && now.isBefore(token.made.plus(oldest));
    }

    private String sign(@Nullable String uri, Instant now) {
        return signer.token(uri, now.minus(LEEWAY), nonces.get());
    }

    private synchronized @Nullable Token kept(String uri) {
        return kept.get(uri);
    }

    private synchronized void keep(String uri, Token token) {
        kept.put(uri, token);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /** How many are kept. */
    synchronized int count() {
        return kept.size();
    }

    /**
     * Keeps the tokens of those POST requests fresh until the account is forgotten or the timer ends.
     *
     * @param paths what they ask for
     */
    void keepFresh(ScheduledExecutorService timer, List<String> paths) {
        renew(new WeakReference<>(this), timer, paths);
    }

    private static void renew(
            WeakReference<CoinbaseTokens> forgotten, ScheduledExecutorService timer, List<String> paths) {
        CoinbaseTokens tokens = forgotten.get();
        if (tokens == null || timer.isShutdown()) {
            return;
        }
        paths.forEach(path -> tokens.token("POST " + tokens.host + path, FRESH));
        Future<?> unused = timer.schedule(() -> renew(forgotten, timer, paths), FRESH.toSeconds(), TimeUnit.SECONDS);
    }
}
