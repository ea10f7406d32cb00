package org.grekko.venue.coinbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.grekko.market.BookSnapshot;
import org.grekko.market.domain.OrderBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.venue.LevelBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Frames say what Coinbase's documents say that they do. */
class CoinbaseFramesTest {
    private final List<String> heard = new ArrayList<>();
    private final OrderBook book = new OrderBook("COINBASE", new AssetPair("BTC", "USD"), 2, 8);
    private final CoinbaseFrames frames = new CoinbaseFrames();
    private boolean reading = true;

    private record Market(int priceDecimals, int sizeDecimals) implements CoinbaseFrames.Market {}

    private final class Ear implements CoinbaseFrames.Sink<Market> {
        @Override
        public @Nullable Market market(String symbol) {
            return symbol.equals("BTC-USD") ? new Market(2, 8) : null;
        }

        @Override
        public boolean sequence(long number) {
            heard.add("sequence " + number);
            return reading;
        }

        @Override
        public void levels(Market market, boolean snapshot, long sequence, long micros, LevelBuffer changes) {
            heard.add((snapshot ? "snapshot " : "update ") + changes.count() + " at " + micros);
            if (snapshot) {
                book.begin(sequence);
            }
            changes.applyTo(book);
        }

        @Override
        public void trade(Market market, boolean old, CoinbaseFrames.Print print) {
            heard.add((old ? "old " : "") + "trade " + print.id() + " " + print.side() + " " + print.size() + " at "
                    + print.price() + ", " + print.micros());
        }

        @Override
        public void refused(String reason) {
            heard.add("refused: " + reason);
        }
    }

    @Test
    void aSnapshotAndItsUpdatesMakeABook() throws IOException {
        decode(frame("l2_data", 0, bookEvent("snapshot", "bid:21921.73:0.06317902,bid:21921.3:0.02,offer:21921.74:1")));
        decode(frame("l2_data", 1, bookEvent("update", "bid:21921.3:0,offer:21921.75:0.5")));
        assertThat(heard)
                .containsExactly(
                        "sequence 0", "snapshot 3 at 1675974770714964", "sequence 1", "update 2 at 1675974770714964");
        assertThat(book.levels(Side.BUY)).isEqualTo(1);
        assertThat(book.price(Side.BUY, 0)).isEqualTo(2_192_173);
        assertThat(book.size(Side.BUY, 0)).isEqualTo(6_317_902);
        assertThat(book.levels(Side.SELL)).isEqualTo(2);
    }

    @Test
    void tradesComeInTheirOrderWithTheSideThatTook() throws IOException {
        decode(frame(
                "market_trades",
                4,
                "{\"type\":\"update\",\"trades\":[" + trade("8", "BTC-USD", "SELL") + "," + trade("7", "BTC-USD", "BUY")
                        + "," + trade("6", "ETH-USD", "BUY") + "]}"));
        assertThat(heard)
                .containsExactly(
                        "sequence 4",
                        "trade 7 SELL 30000000 at 126001, 1565814147265000",
                        "trade 8 BUY 30000000 at 126001, 1565814147265000");
    }

    @Test
    void everyFrameCountsWhateverItTellsOf() throws IOException {
        decode(frame("heartbeats", 5, "{\"current_time\":\"2026\",\"heartbeat_counter\":\"3049\"}"));
        decode(frame("subscriptions", 6, "{\"subscriptions\":{\"level2\":[\"BTC-USD\"]}}"));
        decode(frame("l2_data", 7, bookEvent("update", "bid:1:1").replace("BTC-USD", "DOGE-USD")));
        assertThat(heard).containsExactly("sequence 5", "sequence 6", "sequence 7");
    }

    @Test
    void whoStopsListeningHearsNoMore() throws IOException {
        reading = false;
        decode(frame("l2_data", 9, bookEvent("snapshot", "bid:1:1")));
        assertThat(heard).containsExactly("sequence 9");
    }

    @Test
    void aRefusalIsTold() throws IOException {
        decode("{\"type\":\"error\",\"message\":\"authentication failure\"}");
        assertThat(heard).containsExactly("refused: authentication failure");
    }

    @Test
    void brokenFramesAreRefusedAndNotGuessedAt() {
        for (String broken : List.of(
                "",
                "[]",
                "{\"channel\":\"l2_data\"",
                frame("l2_data", 1, bookEvent("update", "bid:1:1")).replace("\"sequence_num\":1,", ""),
                frame("l2_data", 1, bookEvent("update", "side:1:1")),
                frame("l2_data", 1, bookEvent("update", "bid:1.001:1")),
                frame("l2_data", 1, bookEvent("update", "bid:-1:1")),
                frame("l2_data", 1, bookEvent("update", "bid:1:")),
                frame("l2_data", 1, "{\"type\":\"update\",\"updates\":[]}"),
                frame("market_trades", 1, "{\"trades\":[" + trade("x", "BTC-USD", "BUY") + "]}"),
                frame("market_trades", 1, "{\"trades\":[" + trade("1", "BTC-USD", "NONE") + "]}"))) {
            assertThatThrownBy(() -> decode(broken))
                    .as(broken)
                    .isInstanceOfAny(IOException.class, NumberFormatException.class);
        }
    }

    @Test
    void theFastDecoderAgreesWithANaiveOne() throws IOException {
        for (long seed = 1; seed <= 200; seed++) {
            Random dice = new Random(seed);
            List<String> levels = new ArrayList<>();
            for (int i = dice.nextInt(60); i >= 0; i--) {
                BigDecimal price = BigDecimal.valueOf(1 + dice.nextInt(10_000_000), dice.nextInt(3));
                BigDecimal size = BigDecimal.valueOf(dice.nextInt(3) * (long) dice.nextInt(1_000_000), dice.nextInt(9));
                levels.add(
                        (dice.nextBoolean() ? "bid:" : "offer:") + price.toPlainString() + ":" + size.toPlainString());
            }
            String text = frame("l2_data", seed, bookEvent("snapshot", String.join(",", levels)));
            decode(text);
            OrderBook naive = naive(text);
            assertThat(copy(book)).as("seed " + seed).isEqualTo(copy(naive));
        }
    }

    @Test
    void timesAgreeWithTheGeneralParser() {
        Random dice = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Instant at = Instant.ofEpochSecond(dice.nextInt(), i % 10 == 0 ? 0 : dice.nextInt(1_000_000_000));
            char[] text = ("x" + at).toCharArray();
            assertThat(CoinbaseTime.micros(text, 1, text.length - 1))
                    .as(at.toString())
                    .isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, at.truncatedTo(ChronoUnit.MICROS)));
        }
    }

    private static OrderBook naive(String text) throws IOException {
        OrderBook naive = new OrderBook("COINBASE", new AssetPair("BTC", "USD"), 2, 8);
        naive.begin(0);
        JsonNode event = new ObjectMapper().readTree(text).path("events").path(0);
        for (JsonNode update : event.path("updates")) {
            BigDecimal price = new BigDecimal(update.path("price_level").asText());
            BigDecimal size = new BigDecimal(update.path("new_quantity").asText());
            naive.set(
                    update.path("side").asText().equals("bid") ? Side.BUY : Side.SELL,
                    price.movePointRight(2).longValueExact(),
                    size.movePointRight(8).longValueExact());
        }
        return naive;
    }

    private static BookSnapshot copy(OrderBook from) {
        return from.snapshot(1_000, Instant.EPOCH);
    }

    private void decode(String text) throws IOException {
        char[] padded = (text + "}}}").toCharArray();
        frames.decode(padded, text.length(), new Ear());
    }

    private static String frame(String channel, long sequence, String event) {
        return "{\"channel\":\"" + channel + "\",\"client_id\":\"\",\"timestamp\":\"2023-02-09T20:32:50.714964855Z\","
                + "\"sequence_num\":" + sequence + ",\"events\":[" + event + "]}";
    }

    private static String bookEvent(String type, String levels) {
        List<String> updates = new ArrayList<>();
        for (String level : levels.split(",", -1)) {
            String[] parts = level.split(":", -1);
            updates.add("{\"side\":\"" + parts[0] + "\",\"event_time\":\"1970-01-01T00:00:00Z\",\"price_level\":\""
                    + parts[1] + "\",\"new_quantity\":\"" + parts[2] + "\"}");
        }
        return "{\"type\":\"" + type + "\",\"product_id\":\"BTC-USD\",\"updates\":[" + String.join(",", updates) + "]}";
    }

    private static String trade(String id, String symbol, String side) {
        return "{\"trade_id\":\"" + id + "\",\"product_id\":\"" + symbol + "\",\"price\":\"1260.01\",\"size\":\"0.3\","
                + "\"side\":\"" + side + "\",\"time\":\"2019-08-14T20:22:27.265Z\"}";
    }
}
