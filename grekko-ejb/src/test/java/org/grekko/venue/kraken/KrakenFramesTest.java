package org.grekko.venue.kraken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.grekko.market.domain.OrderBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

class KrakenFramesTest {
    private static final int TIMES = 2_000;

    private final KrakenFrames frames = new KrakenFrames();
    private final Heard heard = new Heard(4, 8);

    private void decode(String frame) throws IOException {
        char[] larger = (frame + "left over from a longer frame").toCharArray();
        frames.decode(larger, frame.length(), heard);
    }

    private static String update(String bids, String asks) {
        return "{\"channel\":\"book\",\"type\":\"update\",\"data\":[{\"symbol\":\"BTC/USD\",\"bids\":[" + bids
                + "],\"asks\":[" + asks
                + "],\"checksum\":2114181697,\"timestamp\":\"2023-10-06T17:35:55.440295Z\"}]}";
    }

    @Test
    void anUpdateIsReadIntoScaledNumbers() throws IOException {
        decode(update("{\"price\":0.5657,\"qty\":1098.3947558}", "{\"price\":0.5660,\"qty\":0.00000000}"));
        assertThat(heard.snapshot).isFalse();
        assertThat(heard.checksum).isEqualTo(2114181697L);
        assertThat(heard.micros).isEqualTo(1696613755440295L);
        OrderBook book = new OrderBook("KRAKEN", AssetPair.of("BTC/USD"), 4, 8);
        book.begin(1);
        book.set(Side.SELL, 5660, 9);
        heard.levels.applyTo(book);
        assertThat(book.sizeAt(Side.BUY, 5657)).isEqualTo(109839475580L);
        assertThat(book.levels(Side.SELL)).isZero();
    }

    @Test
    void numbersWithAnExponentAreExact() throws IOException {
        decode(update("{\"price\":1e-4,\"qty\":5E-8}", "{\"price\":1.5E3,\"qty\":1}"));
        OrderBook book = new OrderBook("KRAKEN", AssetPair.of("BTC/USD"), 4, 8);
        book.begin(1);
        heard.levels.applyTo(book);
        assertThat(book.sizeAt(Side.BUY, 1)).isEqualTo(5);
        assertThat(book.price(Side.SELL, 0)).isEqualTo(15_000_000);
    }

    @Test
    void numbersFinerThanTheirScaleAreRefusedNotRounded() {
        assertThatThrownBy(() -> decode(update("{\"price\":0.56571,\"qty\":1}", "")))
                .isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> decode(update("{\"price\":1E-5,\"qty\":1}", "")))
                .isInstanceOf(NumberFormatException.class);
    }

    @Test
    void tradesAreReadOneByOne() throws IOException {
        decode("{\"channel\":\"trade\",\"type\":\"update\",\"data\":["
                + "{\"symbol\":\"BTC/USD\",\"side\":\"sell\",\"price\":4136.4,\"qty\":0.23374249,\"ord_type\":\"limit\","
                + "\"trade_id\":34577737,\"timestamp\":\"2023-09-25T07:49:36.925603Z\"},"
                + "{\"symbol\":\"ETH/USD\",\"side\":\"buy\",\"price\":1.23456789,\"qty\":1,\"ord_type\":\"market\","
                + "\"trade_id\":7,\"timestamp\":\"2023-09-25T07:49:36.925603Z\"},"
                + "{\"symbol\":\"BTC/USD\",\"side\":\"buy\",\"price\":4136.5,\"qty\":2,\"ord_type\":\"market\","
                + "\"trade_id\":34577738,\"timestamp\":\"2023-09-25T07:49:37Z\"}]}");
        assertThat(heard.trades)
                .containsExactly(
                        "34577737 SELL 41364000 23374249 1695628176925603",
                        "34577738 BUY 41365000 200000000 1695628177000000");
    }

    @Test
    void otherMarketsAndSignsOfLifeArePassedOver() throws IOException {
        decode("{\"channel\":\"heartbeat\"}");
        decode("{\"method\":\"pong\",\"time_in\":\"2023-09-24T14:10:23.799685Z\"}");
        decode("{\"channel\":\"status\",\"type\":\"update\",\"data\":[{\"system\":\"online\",\"version\":\"2.0.0\"}]}");
        decode("{\"method\":\"subscribe\",\"result\":{\"channel\":\"book\",\"depth\":100,\"symbol\":\"BTC/USD\"},"
                + "\"success\":true}");
        decode(update("", "").replace("BTC/USD", "XRP/USD"));
        assertThat(heard.books).isZero();
        assertThat(heard.refusals).isEmpty();
    }

    @Test
    void aRefusedSubscriptionIsTold() throws IOException {
        decode("{\"error\":\"Currency pair not supported XBT/USD\",\"method\":\"subscribe\",\"success\":false,"
                + "\"symbol\":\"XBT/USD\"}");
        assertThat(heard.refusals).containsExactly("XBT/USD: Currency pair not supported XBT/USD");
    }

    @Test
    void framesOfTheOldStreamAndTornOnesAreErrors() throws IOException {
        String old = RecordedMessages.read("stream-kraken/orderBookMessageUpdate00.json");
        assertThatThrownBy(() -> decode(old)).isInstanceOf(IOException.class);
        String whole = update("{\"price\":0.5657,\"qty\":1}", "");
        assertThatThrownBy(() -> frames.decode(whole.toCharArray(), whole.length() / 2, heard))
                .isInstanceOf(IOException.class);
        assertThat(heard.books).isZero();
    }

    @Test
    void timesEqualThoseOfTheLibrary() {
        IsoMicros times = new IsoMicros();
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < TIMES; i++) {
            long micros = dice.nextLong(4_000_000_000L * 1_000_000);
            String text = Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
            assertThat(times.read(text.toCharArray(), 0, text.length()))
                    .as(text)
                    .isEqualTo(micros);
        }
        assertThatThrownBy(() -> times.read("2023-02-31T00:00:00Z".toCharArray(), 0, 20))
                .isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> times.read("yesterday".toCharArray(), 0, 9)).isInstanceOf(NumberFormatException.class);
    }
}
