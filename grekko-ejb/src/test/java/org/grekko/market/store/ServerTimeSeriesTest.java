package org.grekko.market.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesException;
import org.grekko.market.TimeSeriesStore;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class ServerTimeSeriesTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final List<Candle> CANDLES = QuestTimeSeriesTest.candles(1_000);

    @TempDir
    private Path folder;

    @Test
    void aQuestServerOfItsOwnKeepsCandlesLikeTheEmbeddedOne() throws Exception {
        int port = freePort();
        Process server = questServer(port);
        try {
            TimeSeriesStore store = TimeSeries.store("questdb:http://127.0.0.1:" + port, folder, -1);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!store.ready() && server.isAlive() && System.nanoTime() < until) {
                Thread.sleep(200);
            }
            assertThat(store.ready()).as("server answers: %s", folder).isTrue();
            assertThat(store.latest("PAPER", BTC, Interval.M1, 5)).isEmpty();
            store.write("PAPER", BTC, Interval.M1, CANDLES);
            store.write("PAPER", BTC, Interval.H1, CANDLES.subList(0, 7));
            Candle replaced = new Candle(CANDLES.get(999).time(), 5, 6, 4, 5.5, 1);
            store.write("PAPER", BTC, Interval.M1, List.of(replaced));

            List<Candle> all = store.range("PAPER", BTC, Interval.M1, Instant.EPOCH, TimeSeriesStore.MAX_TIME, 100_000);
            assertThat(all).hasSize(1_000).startsWith(CANDLES.get(0)).endsWith(replaced);
            assertThat(all.subList(0, 999)).isEqualTo(CANDLES.subList(0, 999));
            assertThat(store.range(
                            "PAPER",
                            BTC,
                            Interval.M1,
                            CANDLES.get(5).time(),
                            CANDLES.get(9).time(),
                            3))
                    .isEqualTo(CANDLES.subList(5, 8));
            assertThat(store.latestBefore(
                            "PAPER", BTC, Interval.M1, CANDLES.get(5).time(), 2))
                    .isEqualTo(CANDLES.subList(3, 5));
            assertThat(store.latest("x' or '1'='1", BTC, Interval.M1, 5)).isEmpty();
            new Tape(
                            TimeSeries.trades(store).orElseThrow(),
                            TimeSeries.books(store).orElseThrow())
                    .keepsWhatIsWritten();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void aServerThatKeepsNoTradesSaysSoInsteadOfFindingNone() {
        TimeSeriesStore influx = TimeSeries.store("influxdb:http://127.0.0.1:1/grekko", folder, -1);
        assertThat(TimeSeries.trades(influx)).isEmpty();
        assertThat(TimeSeries.books(influx)).isEmpty();
    }

    private Process questServer(int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.questdb.ServerMain",
                        "-d",
                        Files.createDirectories(folder.resolve("server")).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("QDB_HTTP_BIND_TO", "127.0.0.1:" + port);
        builder.environment().put("QDB_HTTP_MIN_ENABLED", "false");
        builder.environment().put("QDB_PG_ENABLED", "false");
        builder.environment().put("QDB_LINE_TCP_ENABLED", "false");
        builder.environment().put("QDB_TELEMETRY_ENABLED", "false");
        builder.environment().put("QDB_CAIRO_COMMIT_MODE", "sync");
        builder.environment().put("QDB_SHARED_WORKER_COUNT", "1");
        return builder.start();
    }

    @Test
    void aRealInfluxServerKeepsCandlesLikeTheEmbeddedStore() throws Exception {
        Optional<Path> program = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folderOnPath -> Path.of(folderOnPath, "influxd"))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(program.isPresent(), "influxd (Debian package influxdb) is not on the path");
        int port = freePort();
        Process server = influxServer(program.orElseThrow(), port);
        try {
            TimeSeriesStore store = TimeSeries.store("influxdb:http://127.0.0.1:" + port + "/grekko", folder, -1);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!store.ready() && server.isAlive() && System.nanoTime() < until) {
                Thread.sleep(100);
            }
            assertThatThrownBy(() -> store.write("PAPER", BTC, Interval.M1, CANDLES))
                    .isInstanceOf(TimeSeriesException.class)
                    .hasMessageContaining("database not found");
            new HttpCalls("http://127.0.0.1:" + port).post("/query?q=create+database+grekko", "");
            store.write("PAPER", BTC, Interval.M1, CANDLES);
            store.write("PAPER", BTC, Interval.H1, CANDLES.subList(0, 7));
            Candle replaced = new Candle(CANDLES.get(999).time(), 5, 6, 4, 5.5, 1);
            store.write("PAPER", BTC, Interval.M1, List.of(replaced));
            List<Candle> all = store.range("PAPER", BTC, Interval.M1, Instant.EPOCH, TimeSeriesStore.MAX_TIME, 100_000);
            assertThat(all).hasSize(1_000).endsWith(replaced);
            assertThat(all.subList(0, 999)).isEqualTo(CANDLES.subList(0, 999));
            assertThat(store.latestBefore(
                            "PAPER", BTC, Interval.M1, CANDLES.get(5).time(), 2))
                    .isEqualTo(CANDLES.subList(3, 5));
            assertThat(store.latest("x' or '1'='1", BTC, Interval.M1, 5)).isEmpty();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private Process influxServer(Path program, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("INFLUXDB_META_DIR", folder.resolve("meta").toString());
        builder.environment().put("INFLUXDB_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("INFLUXDB_DATA_WAL_DIR", folder.resolve("wal").toString());
        builder.environment().put("INFLUXDB_HTTP_BIND_ADDRESS", "127.0.0.1:" + port);
        builder.environment().put("INFLUXDB_BIND_ADDRESS", "127.0.0.1:" + freePort());
        builder.environment().put("INFLUXDB_REPORTING_DISABLED", "true");
        return builder.start();
    }

    /** A stand-in that answers as InfluxDB 1.x documents, for machines without the real server. */
    @Test
    void influxIsWrittenAndAskedAsItsManualSays() throws Exception {
        List<String> asked = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/write", exchange -> answer(exchange, asked, 204, ""));
        server.createContext("/ping", exchange -> answer(exchange, asked, 204, ""));
        server.createContext(
                "/query",
                exchange -> answer(
                        exchange,
                        asked,
                        200,
                        "{\"results\":[{\"statement_id\":0,\"series\":[{\"name\":\"candle\",\"columns\":[\"time\",\"open\","
                                + "\"high\",\"low\",\"close\",\"volume\"],\"values\":[[1709078460000000,101,103,100,102,1],"
                                + "[1709078400000000,100,102,99,101,0]]}]}]}"));
        server.start();
        try {
            TimeSeriesStore store = TimeSeries.store(
                    "influxdb:http://127.0.0.1:" + server.getAddress().getPort() + "/grekko", folder, -1);
            assertThat(store.ready()).isTrue();
            store.write("PAPER", BTC, Interval.M1, CANDLES.subList(0, 1));
            assertThat(store.latest("it's", BTC, Interval.M1, 2)).isEqualTo(CANDLES.subList(0, 2));
        } finally {
            server.stop(0);
        }
        assertThat(asked)
                .containsExactly(
                        "GET /ping ",
                        "POST /write?precision=u&db=grekko candle,venue=PAPER,pair=BTC/USD,bar_interval=1m"
                                + " open=100.0,high=102.0,low=99.0,close=101.0,volume=0.0 1709078400000000\n",
                        "GET /query?epoch=u&db=grekko&q=select open, high, low, close, volume from candle where"
                                + " venue = 'it\\'s' and pair = 'BTC/USD' and bar_interval = '1m'"
                                + " and time >= '1970-01-01T00:00:00Z' and time < '2262-01-01T00:00:00Z'"
                                + " order by time desc limit 2 ");
    }

    private static void answer(HttpExchange exchange, List<String> asked, int status, String body) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " "
                + URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8) + " " + sent);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void aServerThatIsDownIsNamedInTheError() throws Exception {
        String root = "http://127.0.0.1:" + freePort();
        TimeSeriesStore store = TimeSeries.store("questdb:" + root, folder, -1);
        assertThat(store.ready()).isFalse();
        assertThatThrownBy(() -> store.write("PAPER", BTC, Interval.M1, CANDLES))
                .isInstanceOf(TimeSeriesException.class)
                .hasMessageContaining(root)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void anAddressThatNamesNoStoreIsRefused() {
        for (String url : List.of("mysql://x", "influxdb:http://host:8086", "questdb:tcp://x")) {
            assertThatThrownBy(() -> TimeSeries.store(url, folder, -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("grekko.timeseries.url");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
