package org.grekko.venue.binance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.grekko.shared.Side;
import org.grekko.venue.Symbols;
import org.grekko.venue.VenueJson;

/** Binance's public market data. */
final class BinanceFeed implements MarketDataFeed {
    private static final int MOST_CANDLES = 1_000;

    private final BinanceProduct product;
    private final BinanceRest rest;
    private final BinanceCodec codec;
    private final StreamFactory streams;
    private volatile Symbols symbols;

    /** Opens the streams of the feed. */
    interface StreamFactory {
        /** A stream of those markets. */
        FeedSubscription open(BinanceFeed feed, List<VenueInstrument> markets, FeedListener listener);
    }

    BinanceFeed(BinanceProduct product, BinanceRest rest, StreamFactory streams) {
        this.product = product;
        this.rest = rest;
        this.codec = new BinanceCodec(product.venue());
        this.streams = streams;
        this.symbols = new Symbols(product.venue(), List.of());
    }

    @Override
    public String venue() {
        return product.venue();
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
        List<VenueInstrument> instruments =
                codec.instruments(rest.get("instruments", product.path("/exchangeInfo"), Map.of(), 20));
        symbols = new Symbols(product.venue(), instruments);
        return instruments;
    }

    @Override
    public BookSnapshot book(AssetPair pair, int depth) {
        JsonNode answer = depth(symbols().of(pair), depth);
        return new BookSnapshot(
                venue(),
                pair,
                levels(answer.path("bids")),
                levels(answer.path("asks")),
                rest.clock().now());
    }

    /** The REST snapshot of a book; lastUpdateId, bids and asks. */
    JsonNode depth(VenueInstrument market, int depth) {
        int limit = depth <= 100 ? 100 : depth <= 500 ? 500 : 1_000;
        return codec.parse(rest.get(
                "book",
                product.path("/depth"),
                Map.of("symbol", market.symbol(), "limit", String.valueOf(limit)),
                product.bookWeight(limit)));
    }

    private List<BookSnapshot.Level> levels(JsonNode rows) {
        List<BookSnapshot.Level> levels = new ArrayList<>();
        for (JsonNode row : rows) {
            BigDecimal price = VenueJson.decimal(venue(), row.path(0));
            levels.add(new BookSnapshot.Level(price, VenueJson.decimal(venue(), row.path(1))));
        }
        return levels;
    }

    @Override
    public List<Trade> trades(AssetPair pair, int limit) {
        String answer = rest.get(
                "trades",
                product.path("/trades"),
                Map.of("symbol", symbols().symbol(pair), "limit", String.valueOf(Math.min(limit, 1_000))),
                25);
        List<Trade> trades = new ArrayList<>();
        for (JsonNode row : codec.parse(answer)) {
            trades.add(new Trade(
                    venue(),
                    pair,
                    row.path("isBuyerMaker").asBoolean() ? Side.SELL : Side.BUY,
                    VenueJson.decimal(venue(), row, "price"),
                    VenueJson.decimal(venue(), row, "qty"),
                    VenueJson.millis(row.path("time").asLong()),
                    row.path("id").asText()));
        }
        return trades;
    }

    @Override
    public List<Candle> candles(AssetPair pair, Interval interval, Instant from, int limit) {
        if (interval == Interval.S5) {
            throw VenueJson.unreadable(venue(), "there are no candles of " + interval.code() + "; use 1m or longer");
        }
        return codec.candles(rest.get(
                "candles",
                product.path("/klines"),
                Map.of(
                        "symbol", symbols().symbol(pair),
                        "interval", interval.code(),
                        "startTime", String.valueOf(from.toEpochMilli()),
                        "limit", String.valueOf(Math.min(limit, MOST_CANDLES))),
                2));
    }

    @Override
    public FeedSubscription stream(Set<AssetPair> pairs, FeedListener listener) {
        List<VenueInstrument> markets = pairs.stream().map(symbols()::of).toList();
        return streams.open(this, markets, listener);
    }

    @Override
    public VenueStatus status() {
        long begun = System.nanoTime();
        rest.syncClock();
        Duration roundTrip = Duration.ofNanos(System.nanoTime() - begun);
        return new VenueStatus(true, rest.clock().offset(), roundTrip, "");
    }
}
