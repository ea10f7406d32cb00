package org.grekko.venue.kraken;

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
import org.grekko.venue.VenueJson;
import org.grekko.venue.VenueKit;

/** Kraken's public market data. */
final class KrakenFeed implements MarketDataFeed {
    private static final int MOST_LEVELS = 500;
    private static final int MOST_TRADES = 1_000;

    private final KrakenRest rest;
    private final VenueKit kit;
    private final KrakenCodec codec = new KrakenCodec();
    private volatile KrakenMarkets markets = new KrakenMarkets(KrakenConnector.VENUE, List.of());

    KrakenFeed(KrakenRest rest, VenueKit kit) {
        this.rest = rest;
        this.kit = kit;
    }

    @Override
    public String venue() {
        return KrakenConnector.VENUE;
    }

    /** The table of markets, read from the venue on first use. */
    KrakenMarkets markets() {
        KrakenMarkets known = markets;
        if (known.empty()) {
            instruments();
            known = markets;
        }
        return known;
    }

    @Override
    public List<VenueInstrument> instruments() {
        KrakenMarkets read = new KrakenMarkets(venue(), codec.markets(rest.get("instruments", "AssetPairs", Map.of())));
        markets = read;
        return read.all();
    }

    @Override
    public BookSnapshot book(AssetPair pair, int depth) {
        int count = Math.max(1, Math.min(MOST_LEVELS, depth));
        String answer =
                rest.get("book", "Depth", Map.of("pair", markets().of(pair).symbol(), "count", String.valueOf(count)));
        return codec.book(answer, pair, rest.clock().now());
    }

    @Override
    public List<Trade> trades(AssetPair pair, int limit) {
        int count = Math.max(1, Math.min(MOST_TRADES, limit));
        List<Trade> trades = codec.trades(
                rest.get(
                        "trades",
                        "Trades",
                        Map.of("pair", markets().of(pair).symbol(), "count", String.valueOf(count))),
                pair);
        return trades.subList(Math.max(0, trades.size() - count), trades.size());
    }

    @Override
    public List<Candle> candles(AssetPair pair, Interval interval, Instant from, int limit) {
        if (interval == Interval.S5) {
            throw VenueJson.unreadable(venue(), "there are no candles of " + interval.code() + "; use 1m or longer");
        }
        String answer = rest.get(
                "candles",
                "OHLC",
                Map.of(
                        "pair",
                        markets().of(pair).symbol(),
                        "interval",
                        String.valueOf(interval.duration().toMinutes()),
                        "since",
                        String.valueOf(Math.max(0, from.getEpochSecond() - 1))));
        return codec.candles(answer).stream()
                .filter(each -> !each.time().isBefore(from))
                .limit(limit)
                .toList();
    }

    @Override
    public FeedSubscription stream(Set<AssetPair> pairs, FeedListener listener) {
        KrakenMarkets known = markets();
        return new KrakenStream(pairs.stream().map(known::market).toList(), listener, kit);
    }

    @Override
    public VenueStatus status() {
        long begun = System.nanoTime();
        JsonNode status = codec.result(rest.get("status", "SystemStatus", Map.of()));
        Duration roundTrip = Duration.ofNanos(System.nanoTime() - begun);
        rest.syncClock();
        String word = VenueJson.text(venue(), status, "status");
        boolean open = word.equals("online");
        return new VenueStatus(open, rest.clock().offset(), roundTrip, open ? "" : word);
    }
}
