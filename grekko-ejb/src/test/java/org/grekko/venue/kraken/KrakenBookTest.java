package org.grekko.venue.kraken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.CRC32;
import org.grekko.market.domain.OrderBook;
import org.grekko.market.domain.Scaled;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.venue.LevelBuffer;
import org.junit.jupiter.api.Test;

class KrakenBookTest {
    private static final int SEEDS = 40;
    private static final int STEPS = 400;

    private final KrakenChecksum checksum = new KrakenChecksum();

    /** The example of Kraken's documentation, "Book checksum (WebSocket v2)". */
    private static final String DOCUMENTED =
            "{\"channel\":\"book\",\"type\":\"snapshot\",\"data\":[{\"symbol\":\"BTC/USD\",\"bids\":["
                    + level("45283.5", "0.10000000") + "," + level("45283.4", "1.54582015") + ","
                    + level("45282.1", "0.10000000") + "," + level("45281.0", "0.10000000") + ","
                    + level("45280.3", "1.54592586") + "," + level("45279.0", "0.07990000") + ","
                    + level("45277.6", "0.03310103") + "," + level("45277.5", "0.30000000") + ","
                    + level("45277.3", "1.54602737") + "," + level("45276.6", "0.15445238") + "],\"asks\":["
                    + level("45285.2", "0.00100000") + "," + level("45286.4", "1.54571953") + ","
                    + level("45286.6", "1.54571109") + "," + level("45289.6", "1.54560911") + ","
                    + level("45290.2", "0.15890660") + "," + level("45291.8", "1.54553491") + ","
                    + level("45294.7", "0.04454749") + "," + level("45296.1", "0.35380000") + ","
                    + level("45297.5", "0.09945542") + "," + level("45299.5", "0.18772827")
                    + "],\"checksum\":3310070434}]}";

    private static String level(String price, String size) {
        return "{\"price\":" + price + ",\"qty\":" + size + "}";
    }

    private static OrderBook book() {
        return new OrderBook("KRAKEN", AssetPair.of("BTC/USD"), 1, 8);
    }

    @Test
    void theDocumentedBookHasTheDocumentedChecksum() throws IOException {
        OrderBook book = book();
        KrakenBookSync sync = new KrakenBookSync(book, checksum);
        Heard heard = new Heard(1, 8);
        new KrakenFrames().decode(DOCUMENTED.toCharArray(), DOCUMENTED.length(), heard);
        assertThat(heard.checksum).isEqualTo(3310070434L);
        assertThat(sync.take(true, heard.checksum, 0, heard.levels)).isEqualTo(KrakenBookSync.Outcome.APPLIED);
        assertThat(book.valid()).isTrue();
        assertThat(checksum.of(book)).isEqualTo(3310070434L);
    }

    @Test
    void aWrongChecksumMakesTheBookInvalidUntilTheNextSnapshot() throws IOException {
        OrderBook book = book();
        KrakenBookSync sync = new KrakenBookSync(book, checksum);
        Heard heard = new Heard(1, 8);
        new KrakenFrames().decode(DOCUMENTED.toCharArray(), DOCUMENTED.length(), heard);
        assertThat(sync.take(true, heard.checksum ^ 1, 0, heard.levels)).isEqualTo(KrakenBookSync.Outcome.WRONG);
        assertThat(book.valid()).isFalse();
        assertThat(book.doubt()).contains("3310070434");
        assertThat(sync.take(false, heard.checksum, 0, new LevelBuffer())).isEqualTo(KrakenBookSync.Outcome.IGNORED);
        assertThat(sync.take(true, heard.checksum, 0, heard.levels)).isEqualTo(KrakenBookSync.Outcome.APPLIED);
        assertThat(book.valid()).isTrue();
    }

    @Test
    void checksumEqualsThePlainOneOnRandomBooks() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            int priceDecimals = dice.nextInt(9);
            int sizeDecimals = dice.nextInt(9);
            OrderBook book = new OrderBook("KRAKEN", AssetPair.of("BTC/USD"), priceDecimals, sizeDecimals);
            book.begin(1);
            TreeMap<BigDecimal, BigDecimal> bids = new TreeMap<>(Comparator.reverseOrder());
            TreeMap<BigDecimal, BigDecimal> asks = new TreeMap<>();
            for (int step = 0; step < STEPS; step++) {
                boolean bid = dice.nextBoolean();
                long price = bid ? 1 + dice.nextInt(40) : 100 + dice.nextInt(40);
                long size = dice.nextInt(4) == 0 ? 0 : dice.nextLong(1, 1L << (1 + dice.nextInt(50)));
                book.set(bid ? Side.BUY : Side.SELL, price, size);
                set(bid ? bids : asks, Scaled.decimal(price, priceDecimals), Scaled.decimal(size, sizeDecimals));
                assertThat(checksum.of(book)).as("seed %d step %d", seed, step).isEqualTo(plain(asks, bids));
            }
        }
    }

    private static void set(Map<BigDecimal, BigDecimal> levels, BigDecimal price, BigDecimal size) {
        if (size.signum() == 0) {
            levels.remove(price);
        } else {
            levels.put(price, size);
        }
    }

    /** The naive twin: texts as the documentation describes them. */
    private static long plain(Map<BigDecimal, BigDecimal> asks, Map<BigDecimal, BigDecimal> bids) {
        StringBuilder text = new StringBuilder();
        asks.entrySet().stream().limit(10).forEach(each -> text.append(digits(each.getKey()))
                .append(digits(each.getValue())));
        bids.entrySet().stream().limit(10).forEach(each -> text.append(digits(each.getKey()))
                .append(digits(each.getValue())));
        CRC32 crc = new CRC32();
        crc.update(text.toString().getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }

    private static String digits(BigDecimal number) {
        return number.toPlainString().replace(".", "").replaceFirst("^0+", "");
    }

    @Test
    void onlyTheSubscribedDepthIsKept() {
        OrderBook book = book();
        KrakenBookSync sync = new KrakenBookSync(book, checksum);
        LevelBuffer levels = new LevelBuffer();
        OrderBook expected = book();
        expected.begin(1);
        for (int depth = 0; depth < KrakenBookSync.DEPTH; depth++) {
            levels.add(Side.BUY, 1_000 - depth, 5);
            expected.set(Side.BUY, 1_000 - depth, 5);
        }
        assertThat(sync.take(true, checksum.of(expected), 0, levels)).isEqualTo(KrakenBookSync.Outcome.APPLIED);
        LevelBuffer better = new LevelBuffer();
        better.add(Side.BUY, 1_001, 7);
        expected.set(Side.BUY, 1_001, 7);
        assertThat(sync.take(false, checksum.of(expected), 42, better)).isEqualTo(KrakenBookSync.Outcome.APPLIED);
        assertThat(book.levels(Side.BUY)).isEqualTo(KrakenBookSync.DEPTH);
        assertThat(book.price(Side.BUY, 0)).isEqualTo(1_001);
        assertThat(book.sizeAt(Side.BUY, 1_000 - KrakenBookSync.DEPTH + 1)).isZero();
        assertThat(book.venueMicros()).isEqualTo(42);
    }
}
