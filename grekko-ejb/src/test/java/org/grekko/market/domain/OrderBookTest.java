package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.grekko.market.BookSnapshot;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** The fast book against a naive one of sorted maps. */
class OrderBookTest {
    private static final AssetPair PAIR = AssetPair.of("BTC/USDT");

    @Test
    void equalsANaiveBookAfterAnyChanges() {
        for (long seed = 1; seed <= 300; seed++) {
            Random dice = new Random(seed);
            OrderBook book = new OrderBook("V", PAIR, 2, 5);
            TreeMap<Long, Long> bids = new TreeMap<>();
            TreeMap<Long, Long> asks = new TreeMap<>();
            book.begin(1);
            for (int i = 0; i < 400; i++) {
                boolean buy = dice.nextBoolean();
                long price = 1L + dice.nextInt(200);
                long size = dice.nextInt(3) == 0 ? 0L : 1L + dice.nextInt(1_000);
                book.set(buy ? Side.BUY : Side.SELL, price, size);
                TreeMap<Long, Long> side = buy ? bids : asks;
                if (size == 0) {
                    side.remove(price);
                } else {
                    side.put(price, size);
                }
                if (dice.nextInt(60) == 0) {
                    book.keep(10);
                    while (bids.size() > 10) {
                        bids.pollFirstEntry();
                    }
                    while (asks.size() > 10) {
                        asks.pollLastEntry();
                    }
                }
                assertThat(levels(book, Side.BUY)).as("bids, seed " + seed).isEqualTo(text(bids.descendingMap()));
                assertThat(levels(book, Side.SELL)).as("asks, seed " + seed).isEqualTo(text(asks));
            }
        }
    }

    private static String levels(OrderBook book, Side side) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < book.levels(side); i++) {
            text.append(book.price(side, i))
                    .append('=')
                    .append(book.size(side, i))
                    .append(' ');
            assertThat(book.sizeAt(side, book.price(side, i))).isEqualTo(book.size(side, i));
        }
        return text.toString();
    }

    private static String text(Map<Long, Long> levels) {
        StringBuilder text = new StringBuilder();
        levels.forEach(
                (price, size) -> text.append(price).append('=').append(size).append(' '));
        return text.toString();
    }

    @Test
    void isInvalidUntilASnapshotAndAfterADoubt() {
        OrderBook book = new OrderBook("V", PAIR, 2, 5);
        assertThat(book.valid()).isFalse();
        book.begin(7);
        assertThat(book.valid()).isTrue();
        assertThat(book.sequence()).isEqualTo(7);
        book.doubt("gap");
        assertThat(book.valid()).isFalse();
        assertThat(book.doubt()).isEqualTo("gap");
    }

    @Test
    void tellsWhenItContradictsItself() {
        OrderBook book = new OrderBook("V", PAIR, 2, 5);
        book.begin(1);
        book.set(Side.BUY, 100, 5);
        book.set(Side.SELL, 101, 5);
        assertThat(book.crossed()).isFalse();
        book.set(Side.BUY, 101, 5);
        assertThat(book.crossed()).isTrue();
    }

    @Test
    void copiesExactDecimals() {
        OrderBook book = new OrderBook("V", PAIR, 2, 5);
        book.begin(1);
        book.set(Side.BUY, 6_183_764, 154_698);
        BookSnapshot copy = book.snapshot(5, Instant.EPOCH);
        assertThat(copy.bids())
                .isEqualTo(List.of(new BookSnapshot.Level(new BigDecimal("61837.64"), new BigDecimal("1.54698"))));
        assertThat(copy.asks()).isEmpty();
    }

    @Test
    void scaledNumbersAreExactOrRefused() {
        Random dice = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            int decimals = dice.nextInt(9);
            BigDecimal number = BigDecimal.valueOf(dice.nextLong(10_000_000_000L), dice.nextInt(9));
            String text = number.toPlainString();
            boolean fits = number.stripTrailingZeros().scale() <= decimals;
            if (fits) {
                long scaled = Scaled.parse(text, decimals);
                assertThat(Scaled.decimal(scaled, decimals)).isEqualByComparingTo(number);
                assertThat(Scaled.of(number, decimals)).isEqualTo(scaled);
            } else {
                assertThatThrownBy(() -> Scaled.parse(text, decimals)).isInstanceOf(NumberFormatException.class);
            }
        }
        for (String broken : List.of("", ".", "1e5", "1,5", "--1", "1.2.3", "9223372036854775808")) {
            assertThatThrownBy(() -> Scaled.parse(broken, 2)).as(broken).isInstanceOf(NumberFormatException.class);
        }
    }
}
