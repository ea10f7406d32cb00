package org.grekko.venue;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.config.Config;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueDirectory;
import org.grekko.market.FeedDirectory;
import org.grekko.market.MarketDataFeed;
import org.grekko.shared.Clock;
import org.grekko.venue.binance.BinanceConnector;
import org.grekko.venue.binance.BinanceProduct;
import org.grekko.venue.coinbase.CoinbaseConnector;
import org.grekko.venue.kraken.KrakenConnector;

/**
 * The venues of this server: a row each. {@code grekko.venue.NAME.url} puts all of a venue at another address, such as a
 * simulator's; {@code grekko.venue.NAME.proxy} sends its HTTP through HOST:PORT;
 * {@code grekko.venue.NAME.orders-per-10s} and {@code grekko.venue.NAME.weight-per-minute} are the limits that the venue
 * granted this account where they differ from its ordinary ones.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class VenueTable implements VenueDirectory, FeedDirectory {
    private static final int THREADS = 4;
    private static final Map<String, String> GRANTS =
            Map.of("orders-per-10s", "ORDERS-10S", "weight-per-minute", "WEIGHT-1M");

    private final Map<String, VenueConnector> connectors = new TreeMap<>();
    private final Map<String, VenueKit> kits = new ConcurrentHashMap<>();
    private final Map<String, MarketDataFeed> feeds = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "venues");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    private Config config;

    @Inject
    private Clock clock;

    /** Fills the table. */
    public VenueTable() {
        for (VenueConnector each : all()) {
            connectors.put(each.venue(), each);
        }
    }

    /** A connector of each venue. */
    static List<VenueConnector> all() {
        return List.of(
                new BinanceConnector(BinanceProduct.SPOT),
                new BinanceConnector(BinanceProduct.USDM),
                new CoinbaseConnector(),
                new KrakenConnector());
    }

    @Override
    public List<String> venues() {
        return List.copyOf(connectors.keySet());
    }

    @Override
    public Optional<MarketDataFeed> feed(String venue) {
        VenueConnector connector = connectors.get(venue);
        return connector == null
                ? Optional.empty()
                : Optional.of(feeds.computeIfAbsent(venue, name -> connector.feed(kit(name))));
    }

    @Override
    public TradingVenue account(String venue, String key, String secret) {
        VenueConnector connector = connectors.get(venue);
        if (connector == null) {
            throw new IllegalArgumentException("there is no venue " + venue + "; choose one of " + venues());
        }
        return connector.account(kit(venue), new ApiKey(key, secret));
    }

    @Override
    public String address(String venue) {
        return kit(venue).site().rest().toString();
    }

    @Override
    public Reach reach(String venue) {
        VenueSite site = kit(venue).site();
        return new Reach(site.rest().toString(), site.proxy(), granted(venue));
    }

    @Override
    public Traffic traffic(String venue) {
        VenueKit kit = kits.get(venue);
        if (kit == null) {
            return new Traffic(Map.of(), Map.of());
        }
        Map<String, Calls> calls = new TreeMap<>();
        kit.stats()
                .figures()
                .forEach((kind, each) -> calls.put(
                        kind,
                        new Calls(
                                each.calls(), each.failures(), each.p50Micros(), each.p99Micros(), each.maxMicros())));
        Map<String, Limit> limits = new TreeMap<>();
        kit.budgetUse().forEach((name, use) -> limits.put(name, new Limit(use.used(), use.limit())));
        return new Traffic(calls, limits);
    }

    private VenueKit kit(String venue) {
        return kits.computeIfAbsent(
                venue, name -> new VenueKit(site(name), clock, timer, new SecureRandom()).granted(granted(name)));
    }

    private VenueSite site(String venue) {
        VenueConnector connector = connectors.get(venue);
        if (connector == null) {
            throw new IllegalArgumentException("there is no venue " + venue);
        }
        String prefix = prefix(venue);
        VenueSite site = config.getOptionalValue(prefix + "url", String.class)
                .map(url -> connector.siteAt(URI.create(url)))
                .orElseGet(connector::site);
        String proxy = config.getOptionalValue(prefix + "proxy", String.class).orElse(null);
        return new VenueSite(site.rest(), site.stream(), site.userStream(), proxy);
    }

    private Map<String, Long> granted(String venue) {
        Map<String, Long> granted = new TreeMap<>();
        GRANTS.forEach((key, limit) ->
                config.getOptionalValue(prefix(venue) + key, Long.class).ifPresent(value -> granted.put(limit, value)));
        return granted;
    }

    private static String prefix(String venue) {
        return "grekko.venue." + venue.toLowerCase(Locale.ROOT) + ".";
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
