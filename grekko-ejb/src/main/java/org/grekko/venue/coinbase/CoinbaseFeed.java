package org.grekko.venue.coinbase;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Candle;
import org.grekko.market.FeedListener;
import org.grekko.market.FeedSubscription;
import org.grekko.market.Interval;
import org.grekko.market.MarketDataFeed;
import org.grekko.market.Trade;
import org.grekko.market.VenueInstrument;
import org.grekko.market.VenueStatus;
import org.grekko.shared.AssetPair;
import org.grekko.venue.Symbols;
import org.grekko.venue.VenueJson;
import org.grekko.venue.VenueKit;

/** Coinbase's public market data. */
final class CoinbaseFeed implements MarketDataFeed {
    private static final int MOST_CANDLES = 350;
    private static final int MOST_TRADES = 1_000;

    private final CoinbaseRest rest;
    private final VenueKit kit;
    private volatile Symbols symbols = new Symbols(CoinbaseRest.VENUE, List.of());

    CoinbaseFeed(CoinbaseRest rest, VenueKit kit) {
        this.rest = rest;
        this.kit = kit;
    }

    @Override
    public String venue() {
        return CoinbaseRest.VENUE;
    }

    /** The table of markets, read from the venue on first use. */
    Symbols symbols() {
        Symbols known = symbols;
        if (known.all().isEmpty()) {
            instruments();
            known = symbols;
        }
        return known;
    }

    @Override
    public List<VenueInstrument> instruments() {
        JsonNode answer = rest.get("instruments", "/market/products", Map.of("product_type", "SPOT"));
        List<VenueInstrument> instruments = CoinbaseCodec.instruments(answer);
        symbols = new Symbols(venue(), instruments);
        return instruments;
    }

    @Override
    public BookSnapshot book(AssetPair pair, int depth) {
        Map<String, String> parameters =
                Map.of("product_id", symbols().symbol(pair), "limit", String.valueOf(Math.max(1, depth)));
        JsonNode answer = rest.get("book", "/market/product_book", parameters);
        return CoinbaseCodec.book(pair, answer, rest.clock().now());
    }

    @Override
    public List<Trade> trades(AssetPair pair, int limit) {
        String route = "/market/products/" + symbols().symbol(pair) + "/ticker";
        int most = Math.min(Math.max(1, limit), MOST_TRADES);
        return CoinbaseCodec.trades(pair, rest.get("trades", route, Map.of("limit", String.valueOf(most))));
    }

    @Override
    public List<Candle> candles(AssetPair pair, Interval interval, Instant from, int limit) {
        String granularity = CoinbaseCodec.granularity(interval)
                .orElseThrow(() -> VenueJson.unreadable(venue(), "there are no candles of " + interval.code()));
        int most = Math.min(Math.max(1, limit), MOST_CANDLES);
        Instant last = from.plus(interval.duration().multipliedBy(most - 1L));
        String route = "/market/products/" + symbols().symbol(pair) + "/candles";
        return CoinbaseCodec.candles(rest.get(
                "candles",
                route,
                Map.of(
                        "start", String.valueOf(from.getEpochSecond()),
                        "end", String.valueOf(last.getEpochSecond()),
                        "granularity", granularity,
                        "limit", String.valueOf(most))));
    }

    @Override
    public FeedSubscription stream(Set<AssetPair> pairs, FeedListener listener) {
        return CoinbaseStream.open(pairs.stream().map(symbols()::of).toList(), listener, kit);
    }

    @Override
    public VenueStatus status() {
        long begun = System.nanoTime();
        rest.syncClock();
        Duration roundTrip = Duration.ofNanos(System.nanoTime() - begun);
        return new VenueStatus(true, rest.clock().offset(), roundTrip, "");
    }
}
