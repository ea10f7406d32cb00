package org.grekko.market.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.grekko.market.BookSnapshot;
import org.grekko.market.BookSnapshot.Level;
import org.grekko.market.BookStore;
import org.grekko.market.Trade;
import org.grekko.market.TradeStore;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** What every store of trades and books must do, held against one. */
record Tape(TradeStore trades, BookStore books) {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(9));

    void keepsWhatIsWritten() {
        keepsTrades();
        keepsBooks();
    }

    private void keepsTrades() {
        assertThat(trades.keepsTrades()).isTrue();
        assertThat(trades.trades("BINANCE", BTC, START, END, 10)).isEmpty();
        List<Trade> told = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            for (int id = 95; id < 105; id++) {
                told.add(trade(START.plus(Duration.ofDays(day)), day * 1_000 + id));
            }
        }
        trades.writeTrades(told);
        trades.writeTrades(told.subList(3, 17));
        assertThat(trades.trades("BINANCE", BTC, Instant.EPOCH, END, 1_000)).isEqualTo(told);
        assertThat(trades.trades("BINANCE", BTC, START.plusSeconds(1), END, 3)).hasSize(3);
        assertThat(trades.trades("x' or '1'='1", BTC, START, END, 10)).isEmpty();
        Instant before = START.plus(Duration.ofDays(2)).plus(Duration.ofHours(5));
        assertThat(trades.dropTrades(before)).isEqualTo(2);
        assertThat(trades.dropTrades(before)).isZero();
        assertThat(trades.trades("BINANCE", BTC, Instant.EPOCH, END, 1_000)).isEqualTo(told.subList(20, 40));
    }

    private static Trade trade(Instant at, int id) {
        Side side = id % 2 == 0 ? Side.BUY : Side.SELL;
        BigDecimal price = new BigDecimal("64123." + (1_000 + id) + "7");
        return new Trade("BINANCE", BTC, side, price, new BigDecimal("0.00123"), at, String.valueOf(id));
    }

    private void keepsBooks() {
        assertThat(books.keepsBooks()).isTrue();
        for (long seed = 1; seed <= 3; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            String venue = "V" + seed;
            List<BookSnapshot> told = new ArrayList<>();
            for (int day = 0; day < 4; day++) {
                told.add(book(venue, START.plus(Duration.ofDays(day)).plusNanos(dice.nextInt(900_000) * 1_000L), dice));
            }
            books.writeBooks(told);
            books.writeBooks(told.subList(1, 2));
            assertThat(books.books(venue, BTC, Instant.EPOCH, END, 100))
                    .as("seed %s", seed)
                    .isEqualTo(told);
            assertThat(books.books(venue, BTC, told.get(1).at(), told.get(3).at(), 100))
                    .as("seed %s", seed)
                    .isEqualTo(told.subList(1, 3));
            assertThat(books.books(venue, BTC, START, END, 2))
                    .as("seed %s", seed)
                    .isEqualTo(told.subList(0, 2));
        }
        assertThat(books.books("V1", AssetPair.of("ETH/USD"), START, END, 5)).isEmpty();
        assertThat(books.dropBooks(START.plus(Duration.ofDays(2)).plusSeconds(1)))
                .isEqualTo(2);
        assertThat(books.books("V2", BTC, START, END, 100)).hasSize(2);
    }

    private static BookSnapshot book(String venue, Instant at, SplittableRandom dice) {
        return new BookSnapshot(venue, BTC, levels(dice), levels(dice), at);
    }

    private static List<Level> levels(SplittableRandom dice) {
        List<Level> levels = new ArrayList<>();
        int count = dice.nextInt(6);
        for (int level = 0; level < count; level++) {
            levels.add(new Level(
                    BigDecimal.valueOf(dice.nextLong(1, 1_000_000_000_000L), dice.nextInt(9)),
                    BigDecimal.valueOf(dice.nextLong(1, 1_000_000_000_000L), dice.nextInt(13))));
        }
        return levels;
    }
}
