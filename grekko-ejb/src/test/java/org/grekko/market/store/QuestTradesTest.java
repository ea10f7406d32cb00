package org.grekko.market.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.market.Trade;
import org.grekko.market.TradeStore;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class QuestTradesTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USDT");
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void tradesAreReadAsTheyWereWrittenAndThoseToldAgainAreKeptOnce() {
        List<Trade> trades = trades(START, 250);
        List<Trade> again = new ArrayList<>(trades.subList(100, 250));
        again.addAll(trades(START.plusSeconds(250), 50, 250));
        try (QuestTimeSeries store = new QuestTimeSeries(folder, -1)) {
            store.writeTrades(trades);
            store.writeTrades(again);
            List<Trade> read = store.trades("BINANCE", BTC, Instant.EPOCH, START.plus(Duration.ofDays(9)), 1_000);
            assertThat(read)
                    .hasSize(300)
                    .startsWith(trades.toArray(new Trade[0]))
                    .doesNotHaveDuplicates();
            assertThat(store.trades("BINANCE", BTC, START.plusSeconds(10), START.plusSeconds(20), 4))
                    .isEqualTo(trades.subList(10, 14));
            assertThat(store.trades("KRAKEN", BTC, Instant.EPOCH, START.plusSeconds(99), 9))
                    .isEmpty();
        }
        try (QuestTimeSeries store = new QuestTimeSeries(folder, -1)) {
            assertThat(store.trades("BINANCE", BTC, Instant.EPOCH, START.plusSeconds(999), TradeStore.MAX_READ))
                    .as("after a restart")
                    .hasSize(300);
        }
    }

    @Test
    void theEmbeddedStoreKeepsTradesAndBooksAsAServerDoes() {
        try (QuestTimeSeries store = new QuestTimeSeries(folder, -1)) {
            new Tape(store, store).keepsWhatIsWritten();
        }
    }

    @Test
    void tradesOfOneMicrosecondComeInTheOrderOfTheirIds() {
        List<Trade> burst = new ArrayList<>();
        for (int id = 95; id < 105; id++) {
            burst.add(trade(START, id));
        }
        try (QuestTimeSeries store = new QuestTimeSeries(folder, -1)) {
            store.writeTrades(burst);
            assertThat(store.trades("BINANCE", BTC, START, START.plusSeconds(1), 100))
                    .isEqualTo(burst);
        }
    }

    @Test
    void wholeDaysBeforeTheRetentionAreDropped() {
        try (QuestTimeSeries store = new QuestTimeSeries(folder, -1)) {
            for (int day = 0; day < 5; day++) {
                store.writeTrades(trades(START.plus(Duration.ofDays(day)), 10));
            }
            Instant before = START.plus(Duration.ofDays(2)).plus(Duration.ofHours(5));
            assertThat(store.dropTrades(before)).isEqualTo(2);
            assertThat(store.dropTrades(before)).isZero();
            List<Trade> left = store.trades("BINANCE", BTC, Instant.EPOCH, START.plus(Duration.ofDays(9)), 1_000);
            assertThat(left).hasSize(30);
            assertThat(left.get(0).at()).isEqualTo(START.plus(Duration.ofDays(2)));
        }
    }

    private static List<Trade> trades(Instant start, int count) {
        return trades(start, count, 0);
    }

    private static List<Trade> trades(Instant start, int count, int firstId) {
        List<Trade> trades = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            trades.add(trade(start.plusSeconds(i).plusNanos(i * 1_000L), firstId + i));
        }
        return trades;
    }

    private static Trade trade(Instant at, int id) {
        return new Trade(
                "BINANCE",
                BTC,
                id % 2 == 0 ? Side.BUY : Side.SELL,
                new BigDecimal("64123." + (1_000 + id) + "7"),
                new BigDecimal("0.00123"),
                at,
                String.valueOf(id));
    }
}
