package org.grekko.venue.binance;

import java.net.URI;
import org.grekko.execution.TradingVenue;
import org.grekko.market.MarketDataFeed;
import org.grekko.venue.ApiKey;
import org.grekko.venue.VenueClock;
import org.grekko.venue.VenueConnector;
import org.grekko.venue.VenueKit;
import org.grekko.venue.VenueSite;
import org.jspecify.annotations.Nullable;

/** Opens Binance's spot or futures. */
public final class BinanceConnector implements VenueConnector {
    private final BinanceProduct product;

    /** The connector of that product. */
    public BinanceConnector(BinanceProduct product) {
        this.product = product;
    }

    @Override
    public String venue() {
        return product.venue();
    }

    @Override
    public VenueSite site() {
        return product == BinanceProduct.SPOT
                ? new VenueSite(
                        URI.create("https://api.binance.com"),
                        URI.create("wss://stream.binance.com:9443"),
                        URI.create("wss://ws-api.binance.com:443/ws-api/v3"),
                        null)
                : new VenueSite(
                        URI.create("https://fapi.binance.com"),
                        URI.create("wss://fstream.binance.com"),
                        URI.create("wss://fstream.binance.com"),
                        null);
    }

    @Override
    public VenueSite siteAt(URI base) {
        String stream = base.toString().replaceFirst("^http", "ws");
        String user = product == BinanceProduct.SPOT ? stream + "/ws-api/v3" : stream;
        return new VenueSite(base, URI.create(stream), URI.create(user), null);
    }

    @Override
    public MarketDataFeed feed(VenueKit kit) {
        return feed(kit, rest(kit, null));
    }

    @Override
    public TradingVenue account(VenueKit kit, ApiKey key) {
        BinanceRest rest = rest(kit, key);
        BinanceFeed feed = feed(kit, rest);
        return product == BinanceProduct.SPOT ? new BinanceSpot(rest, feed, kit) : new BinanceUsdm(rest, feed, kit);
    }

    private BinanceFeed feed(VenueKit kit, BinanceRest rest) {
        boolean futures = product == BinanceProduct.USDM;
        return new BinanceFeed(
                product, rest, (feed, markets, listener) -> new BinanceStream(feed, markets, listener, kit, futures));
    }

    private BinanceRest rest(VenueKit kit, @Nullable ApiKey key) {
        return new BinanceRest(
                product,
                kit.site().rest(),
                kit.http(product.venue(), kit.budget(product.limits()), new BinanceErrors(product)),
                new VenueClock(kit.clock()),
                key);
    }
}
