package org.grekko.market.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesException;
import org.grekko.market.TimeSeriesStore;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class QuestTimeSeriesTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final AssetPair ETH = AssetPair.of("ETH/USD");
    private static final Instant START = Instant.parse("2024-02-28T00:00:00Z");
    private static final int NO_LINE_PROTOCOL = -1;

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadInOrderAndOnlyItsOwnSeries() {
        List<Candle> candles = candles(5_000);
        List<Candle> shuffled = new ArrayList<>(candles);
        Collections.shuffle(shuffled, new Random(7));
        try (QuestTimeSeries store = new QuestTimeSeries(folder, NO_LINE_PROTOCOL)) {
            store.write("PAPER", BTC, Interval.M1, shuffled);
            store.write("PAPER", ETH, Interval.M1, candles.subList(0, 3));
            store.write("PAPER", BTC, Interval.H4, candles.subList(0, 4));
            store.write("KRAKEN", BTC, Interval.M1, candles.subList(0, 5));

            assertThat(store.range("PAPER", BTC, Interval.M1, Instant.EPOCH, TimeSeriesStore.MAX_TIME, 100_000))
                    .isEqualTo(candles);
            assertThat(store.range(
                            "PAPER",
                            BTC,
                            Interval.M1,
                            candles.get(10).time(),
                            candles.get(20).time(),
                            4))
                    .isEqualTo(candles.subList(10, 14));
            assertThat(store.range(
                            "PAPER",
                            BTC,
                            Interval.M1,
                            candles.get(10).time(),
                            candles.get(20).time(),
                            1_000))
                    .isEqualTo(candles.subList(10, 20));
            assertThat(store.latest("PAPER", BTC, Interval.M1, 3)).isEqualTo(candles.subList(4_997, 5_000));
            assertThat(store.latestBefore(
                            "PAPER", BTC, Interval.M1, candles.get(8).time(), 2))
                    .isEqualTo(candles.subList(6, 8));
            assertThat(store.latest("KRAKEN", BTC, Interval.M1, 100)).hasSize(5);
            assertThat(store.latest("NOBODY", BTC, Interval.M1, 100)).isEmpty();
            assertThat(store.latest("'; drop table candle; --", BTC, Interval.M1, 1))
                    .isEmpty();
            assertThat(store.ready()).isTrue();
        }
    }

    @Test
    void aCandleOfTheSameTimeIsReplaced() {
        try (QuestTimeSeries store = new QuestTimeSeries(folder, NO_LINE_PROTOCOL)) {
            store.write("PAPER", BTC, Interval.M1, candles(10));
            Candle second = new Candle(START, 1, 2, 0.5, 1.5, 0);
            store.write("PAPER", BTC, Interval.M1, List.of(second));
            assertThat(store.latest("PAPER", BTC, Interval.M1, 100)).hasSize(10).startsWith(second);
        }
    }

    @Test
    void everythingIsThereAfterOpeningAgainAndNoLibraryStaysInTheTemporaryFolder() throws Exception {
        for (int round = 0; round < 3; round++) {
            try (QuestTimeSeries store = new QuestTimeSeries(folder, NO_LINE_PROTOCOL)) {
                assertThat(store.latest("PAPER", BTC, Interval.M1, 1_000)).hasSize(round * 10);
                store.write("PAPER", BTC, Interval.M1, candles(30).subList(round * 10, round * 10 + 10));
            }
        }
        String mapped = Files.readString(Path.of("/proc/self/maps"));
        assertThat(mapped.lines().filter(line -> line.contains("libquestdb")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("(deleted)"));
    }

    @Test
    void aSecondStoreInTheSameFolderIsRefusedWithAClearMessage() {
        try (QuestTimeSeries store = new QuestTimeSeries(folder, NO_LINE_PROTOCOL)) {
            assertThatThrownBy(() -> new QuestTimeSeries(folder, NO_LINE_PROTOCOL))
                    .isInstanceOf(TimeSeriesException.class)
                    .hasMessageContaining("does another process use it?");
            store.write("PAPER", BTC, Interval.M1, candles(1));
        }
    }

    @Test
    void aClosedStoreSaysSo() {
        QuestTimeSeries store = new QuestTimeSeries(folder, NO_LINE_PROTOCOL);
        store.close();
        assertThat(store.ready()).isFalse();
        assertThatThrownBy(() -> store.write("PAPER", BTC, Interval.M1, candles(1)))
                .isInstanceOf(TimeSeriesException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aPortInUseSwitchesLineProtocolOffAndNothingElse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                QuestTimeSeries store = new QuestTimeSeries(folder, taken.getLocalPort())) {
            assertThat(store.listens()).isFalse();
            store.write("PAPER", BTC, Interval.M1, candles(1));
            assertThat(store.latest("PAPER", BTC, Interval.M1, 2)).hasSize(1);
        }
    }

    @Test
    void anotherProgramAddsCandlesByLineProtocolButNoTablesOfItsOwn() throws Exception {
        int port = freePort();
        try (QuestTimeSeries store = new QuestTimeSeries(folder, port)) {
            assertThat(store.listens()).isTrue();
            send(port, "other,a=b c=1.0 1700000000000000000\n");
            send(
                    port,
                    "candle,venue=KRAKEN,pair=BTC/USD,bar_interval=1m"
                            + " open=1.0,high=2.0,low=0.5,close=1.5,volume=7.0 1700000040000000000\n"
                            + "candle,venue=KRAKEN,pair=BTC/USD,bar_interval=1m volume=7.0 1700000100000000000\n");
            List<Candle> seen = List.of();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (seen.isEmpty() && System.nanoTime() < until) {
                Thread.sleep(50);
                seen = store.latest("KRAKEN", BTC, Interval.M1, 10);
            }
            assertThat(seen).containsExactly(new Candle(Instant.ofEpochSecond(1_700_000_040), 1, 2, 0.5, 1.5, 7));
        }
        try (Stream<Path> tables = Files.list(folder)) {
            assertThat(tables.map(table -> table.getFileName().toString())).noneMatch(name -> name.startsWith("other"));
        }
    }

    private static void send(int port, String lines) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream()) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.sleep(200);
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static List<Candle> candles(int count) {
        List<Candle> candles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double open = 100 + i % 17;
            candles.add(new Candle(START.plusSeconds(60L * i), open, open + 2, open - 1, open + 1, i % 5));
        }
        return candles;
    }
}
