package org.grekko.venue.kraken;

import java.net.URI;
import org.grekko.execution.TradingVenue;
import org.grekko.market.MarketDataFeed;
import org.grekko.venue.ApiKey;
import org.grekko.venue.VenueConnector;
import org.grekko.venue.VenueKit;
import org.grekko.venue.VenueSite;
import org.jspecify.annotations.Nullable;

/** Opens Kraken's spot market. */
public final class KrakenConnector implements VenueConnector {
    static final String VENUE = "KRAKEN";

    @Override
    public String venue() {
        return VENUE;
    }

    @Override
    public VenueSite site() {
        return new VenueSite(
                URI.create("https://api.kraken.com"),
                URI.create("wss://ws.kraken.com/v2"),
                URI.create("wss://ws-auth.kraken.com/v2"),
                null);
    }

    @Override
    public VenueSite siteAt(URI base) {
        URI stream = URI.create(base.toString().replaceFirst("^http", "ws") + "/v2");
        return new VenueSite(base, stream, stream, null);
    }

    @Override
    public MarketDataFeed feed(VenueKit kit) {
        return new KrakenFeed(rest(kit, null), kit);
    }

    @Override
    public TradingVenue account(VenueKit kit, ApiKey key) {
        KrakenRest rest = rest(kit, key);
        return new KrakenAccount(rest, new KrakenFeed(rest, kit), kit);
    }

    private static KrakenRest rest(VenueKit kit, @Nullable ApiKey key) {
        return new KrakenRest(
                kit.site().rest(),
                kit.http(VENUE, kit.budget(KrakenRest.LIMITS), new KrakenErrors()),
                kit.clock(),
                key);
    }
}
