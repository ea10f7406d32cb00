package org.grekko.venue.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueInstrument;
import org.grekko.market.domain.OrderBook;
import org.grekko.market.domain.Scaled;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.venue.LevelBuffer;
import org.grekko.venue.Recorded;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Recorded messages of Binance parse to what they say, and ten minutes of its books stay equal to a naive book. */
class BinanceRecordedTest {
    private final BinanceCodec codec = new BinanceCodec("BINANCE");

    private static VenueInstrument market(String pair) {
        BigDecimal step = new BigDecimal("0.00000001");
        AssetPair market = AssetPair.of(pair);
        return new VenueInstrument(
                market, market.base() + market.quote(), step, step, step, null, BigDecimal.ZERO, null, true);
    }

    @Test
    void readsAFilledMarketOrder() {
        JsonNode body = codec.parse(Recorded.message("binance/filled-market-order.json"));
        VenueOrderState order = codec.order(body, market("ETH/BTC"));
        assertThat(order.venueOrderId()).isEqualTo("460498247");
        assertThat(order.clientOrderId()).isEqualTo("gzcLIkn86ag3FycOCEl6Vi");
        assertThat(order.side()).isEqualTo(Side.SELL);
        assertThat(order.type()).isEqualTo(OrderType.MARKET);
        assertThat(order.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(order.filledQuantity()).isEqualByComparingTo("0.107");
        assertThat(order.averagePrice()).isEqualByComparingTo("0.018583831775700935");
        assertThat(order.price()).isNull();
        assertThat(order.createdAt()).isEqualTo(Instant.parse("2019-08-19T21:18:24.234Z"));
    }

    @Test
    void readsOpenOrders() {
        JsonNode body = codec.parse(Recorded.message("binance/open-orders.json"));
        VenueOrderState order = codec.order(body.get(0), market("LTC/BTC"));
        assertThat(order.status()).isEqualTo(OrderStatus.NEW);
        assertThat(order.price()).isEqualByComparingTo("0.1");
        assertThat(order.quantity()).isEqualByComparingTo("1");
        assertThat(order.filledQuantity()).isEqualByComparingTo("0");
        assertThat(order.stopPrice()).isNull();
    }

    @Test
    void readsARefusedWithdrawal() {
        var error =
                new BinanceErrors(BinanceProduct.SPOT).read(400, Recorded.message("binance/withdraw-400.json"), null);
        assertThat(error.meaning()).isEqualTo(VenueErrorMeaning.AUTHENTICATION);
        assertThat(error.code()).isEqualTo("-1002");
        assertThat(error.message()).isEqualTo("error message");
        assertThat(VenueJson.text("BINANCE", codec.parse(Recorded.message("binance/withdraw-200.json")), "id"))
                .isEqualTo("9c7662xxxxxxxxxc8bd");
    }

    @Test
    void decodesTheRecordedStreamEvents() throws IOException {
        List<String> heard = new ArrayList<>();
        for (String name : List.of("testDepthEvent", "testTradeEvent", "testBookTickerEvent")) {
            char[] frame = Recorded.message("stream-binance/" + name + ".json").toCharArray();
            new BinanceFrames().decode(frame, frame.length, new Said(heard));
        }
        assertThat(heard)
                .containsExactly(
                        "depth ETHBTC to 7913455 at 1499404630606000 with 4 levels",
                        "trade BNBBTC 12345 SELL 100000 x 10000000000 at 123456785000",
                        "best BNBUSDT 400900217 2535190000 x 3121000000, 2536520000 x 4066000000");
    }

    @Test
    void passesOverEventsThatAreNotSubscribed() throws IOException {
        List<String> heard = new ArrayList<>();
        for (String name : List.of("testKlineEvent", "testTickerEvent")) {
            char[] frame = Recorded.message("stream-binance/" + name + ".json").toCharArray();
            new BinanceFrames().decode(frame, frame.length, new Said(heard));
        }
        assertThat(heard).isEmpty();
    }

    /** Writes down what a frame said. */
    private record Said(List<String> heard) implements BinanceFrames.Sink<Said.Eight> {
        record Eight(String symbol) implements BinanceFrames.Market {
            @Override
            public int priceDecimals() {
                return 8;
            }

            @Override
            public int sizeDecimals() {
                return 8;
            }
        }

        @Override
        public @Nullable Eight market(String symbol) {
            return new Eight(symbol);
        }

        @Override
        public void depth(Eight market, long first, long last, long previous, long micros, LevelBuffer changes) {
            heard.add("depth " + market.symbol() + " to " + last + " at " + micros + " with " + changes.count()
                    + " levels");
        }

        @Override
        public void trade(Eight market, long id, Side side, long price, long size, long micros) {
            heard.add(
                    "trade " + market.symbol() + " " + id + " " + side + " " + price + " x " + size + " at " + micros);
        }

        @Override
        public void best(Eight market, long updateId, long bid, long bidSize, long ask, long askSize) {
            heard.add("best " + market.symbol() + " " + updateId + " " + bid + " x " + bidSize + ", " + ask + " x "
                    + askSize);
        }
    }

    @Test
    void spotBooksEqualANaiveBookAtEveryStep() throws IOException {
        assertThat(replay("books/spot_btcusdt_20240808.gz", false)).isGreaterThan(3_000);
    }

    @Test
    void futuresBooksEqualANaiveBookAtEveryStep() throws IOException {
        assertThat(replay("books/usdm_btcusdt_20240808.gz", true)).isGreaterThan(6_000);
    }

    private static int replay(String name, boolean futures) throws IOException {
        Twin twin = new Twin(futures);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Recorded.file(name))), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                twin.line(line.substring(line.indexOf(' ') + 1));
                line = lines.readLine();
            }
        }
        return twin.compared;
    }

    /** The product's decoder and book beside a naive one over the same lines. */
    private static final class Twin implements BinanceFrames.Sink<Twin.Btc> {
        private final BinanceFrames frames = new BinanceFrames();
        private final OrderBook book = new OrderBook("BINANCE", AssetPair.of("BTC/USDT"), 8, 8);
        private final BinanceBookSync sync;
        private final boolean futures;
        private final TreeMap<BigDecimal, BigDecimal> bids = new TreeMap<>();
        private final TreeMap<BigDecimal, BigDecimal> asks = new TreeMap<>();
        private final List<JsonNode> early = new ArrayList<>();
        private long snapshot = -1;
        private int compared;

        record Btc() implements BinanceFrames.Market {
            @Override
            public int priceDecimals() {
                return 8;
            }

            @Override
            public int sizeDecimals() {
                return 8;
            }
        }

        Twin(boolean futures) {
            this.futures = futures;
            this.sync = new BinanceBookSync(book, futures);
        }

        void line(String text) throws IOException {
            JsonNode json = VenueJson.parse("BINANCE", text);
            if (json.has("lastUpdateId")) {
                takeSnapshot(json);
            } else {
                frames.decode(text.toCharArray(), text.length(), this);
                naive(json.path("data"));
            }
            if (book.valid()) {
                compare();
            }
        }

        private void takeSnapshot(JsonNode json) {
            LevelBuffer levels = new LevelBuffer();
            snapshot = json.path("lastUpdateId").asLong();
            for (String side : List.of("bids", "asks")) {
                for (JsonNode row : json.path(side)) {
                    levels.add(
                            side.equals("bids") ? Side.BUY : Side.SELL,
                            Scaled.parse(row.path(0).asText(), 8),
                            Scaled.parse(row.path(1).asText(), 8));
                    put(side.equals("bids") ? bids : asks, row);
                }
            }
            assertThat(sync.snapshot(snapshot, levels)).isEqualTo(BinanceBookSync.Outcome.APPLIED);
            early.forEach(this::naive);
        }

        private void naive(JsonNode data) {
            if (!data.path("e").asText().equals("depthUpdate")) {
                return;
            }
            if (snapshot < 0) {
                early.add(data);
            } else if (futures
                    ? data.path("u").asLong() >= snapshot
                    : data.path("u").asLong() > snapshot) {
                data.path("b").forEach(row -> put(bids, row));
                data.path("a").forEach(row -> put(asks, row));
                compared++;
            }
        }

        private static void put(Map<BigDecimal, BigDecimal> side, JsonNode row) {
            BigDecimal price = new BigDecimal(row.path(0).asText()).stripTrailingZeros();
            BigDecimal size = new BigDecimal(row.path(1).asText());
            if (size.signum() == 0) {
                side.remove(price);
            } else {
                side.put(price, size);
            }
        }

        private void compare() {
            compare(Side.BUY, bids.descendingMap());
            compare(Side.SELL, asks);
        }

        private void compare(Side side, Map<BigDecimal, BigDecimal> naive) {
            assertThat(book.levels(side)).isEqualTo(naive.size());
            int depth = 0;
            for (Map.Entry<BigDecimal, BigDecimal> each : naive.entrySet()) {
                if (depth == 50) {
                    return;
                }
                assertThat(Scaled.decimal(book.price(side, depth), 8)).isEqualByComparingTo(each.getKey());
                assertThat(Scaled.decimal(book.size(side, depth), 8)).isEqualByComparingTo(each.getValue());
                depth++;
            }
        }

        @Override
        public Btc market(String symbol) {
            return new Btc();
        }

        @Override
        public void depth(Btc market, long first, long last, long previous, long micros, LevelBuffer changes) {
            assertThat(sync.change(first, last, previous, micros, changes)).isNotEqualTo(BinanceBookSync.Outcome.GAP);
        }

        @Override
        public void trade(Btc market, long id, Side side, long price, long size, long micros) {
            assertThat(price).isPositive();
        }

        @Override
        public void best(Btc market, long updateId, long bid, long bidSize, long ask, long askSize) {
            assertThat(bid).isLessThan(ask);
        }
    }
}
