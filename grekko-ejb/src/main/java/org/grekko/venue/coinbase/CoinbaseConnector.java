package org.grekko.venue.coinbase;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.grekko.execution.TradingVenue;
import org.grekko.market.MarketDataFeed;
import org.grekko.venue.ApiKey;
import org.grekko.venue.VenueClock;
import org.grekko.venue.VenueConnector;
import org.grekko.venue.VenueKit;
import org.grekko.venue.VenueSite;
import org.jspecify.annotations.Nullable;

/** Opens Coinbase's spot markets. The key is the key's name, the secret its EC private key as PEM. */
public final class CoinbaseConnector implements VenueConnector {
    private static final int NONCE_BYTES = 16;

    /** The connector. */
    public CoinbaseConnector() {}

    @Override
    public String venue() {
        return CoinbaseRest.VENUE;
    }

    @Override
    public VenueSite site() {
        return new VenueSite(
                URI.create("https://api.coinbase.com"),
                URI.create("wss://advanced-trade-ws.coinbase.com"),
                URI.create("wss://advanced-trade-ws-user.coinbase.com"),
                null);
    }

    @Override
    public VenueSite siteAt(URI base) {
        URI stream = URI.create(base.toString().replaceFirst("^http", "ws"));
        return new VenueSite(base, stream, stream, null);
    }

    @Override
    public MarketDataFeed feed(VenueKit kit) {
        VenueClock clock = new VenueClock(kit.clock());
        return new CoinbaseFeed(rest(kit, clock, new CoinbaseErrors(clock), null), kit);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when the secret is no EC private key on P-256
     */
    @Override
    public TradingVenue account(VenueKit kit, ApiKey key) {
        VenueClock clock = new VenueClock(kit.clock());
        CoinbaseErrors errors = new CoinbaseErrors(clock);
        CoinbaseTokens tokens = new CoinbaseTokens(
                new CoinbaseSigner(key), clock, kit.site().rest().getAuthority(), nonces());
        CoinbaseRest rest = rest(kit, clock, errors, tokens);
        List<String> hot = List.of(CoinbaseRest.path(CoinbaseRest.ORDERS), CoinbaseRest.path(CoinbaseRest.CANCEL));
        kit.timer().execute(() -> tokens.keepFresh(kit.timer(), hot));
        return new CoinbaseAccount(rest, new CoinbaseFeed(rest, kit), errors, kit);
    }

    private static CoinbaseRest rest(
            VenueKit kit, VenueClock clock, CoinbaseErrors errors, @Nullable CoinbaseTokens tokens) {
        return new CoinbaseRest(
                kit.site().rest(),
                kit.http(CoinbaseRest.VENUE, kit.budget(CoinbaseRest.LIMITS), errors),
                clock,
                tokens);
    }

    private static Supplier<String> nonces() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[NONCE_BYTES];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        };
    }
}
