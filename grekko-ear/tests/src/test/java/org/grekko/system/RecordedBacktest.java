package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Backtests of the yardstick over nine recorded years, asked of a server and of the command. */
final class RecordedBacktest {
    private static final Patience LONGEST = Patience.of(Duration.ofMinutes(3));
    private static final int MANY = 8;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Door grekko;
    private final Rest rest;

    RecordedBacktest(Door grekko) {
        this.grekko = grekko;
        rest = new Rest(grekko);
    }

    static String body(int fast) {
        return "{\"model\":\"sma-cross\",\"parameters\":{\"fast\":" + fast
                + ",\"slow\":50},\"pairs\":[\"ETH/USD\",\"BTC/USD\"],\"interval\":\"4h\",\"from\":\"2018-01-01\"}";
    }

    /** Asks for one and returns its id. */
    String ask(int fast) throws IOException, InterruptedException {
        return rest.post("/backtests", body(fast)).get("id").asText();
    }

    /** Asks for one under a key. */
    HttpResponse<String> ask(int fast, String key) throws IOException, InterruptedException {
        return grekko.send(grekko.request("/api/v1/backtests")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body(fast)))
                .build());
    }

    /** Waits until it has ended and returns it without its lists. */
    JsonNode ended(String id) throws IOException, InterruptedException {
        return LONGEST.until(
                "the end of the backtest",
                () -> rest.get("/backtests/" + id + "?lists=false"),
                backtest -> !backtest.get("endedAt").isNull());
    }

    /** Asks for more than a node has done when it is killed. */
    static List<String> askForMany(Door grekko) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int fast = 1; fast <= MANY; fast++) {
            ids.add(new RecordedBacktest(grekko).ask(fast));
        }
        return ids;
    }

    /** Each is DONE, was told of once, and brought what the same wish brings again. */
    static void assertEachDoneOnce(Door grekko, List<String> ids) throws IOException, InterruptedException {
        RecordedBacktest backtests = new RecordedBacktest(grekko);
        for (int i = 0; i < ids.size(); i++) {
            JsonNode ended = backtests.ended(ids.get(i));
            assertThat(ended.get("status").asText()).as(ended.toString()).isEqualTo("DONE");
            JsonNode again = backtests.ended(backtests.ask(i + 1));
            assertThat(ended.get("resultHash")).isEqualTo(again.get("resultHash"));
            assertThat(ended.get("dataHash")).isEqualTo(again.get("dataHash"));
            assertThat(new Rest(grekko).events("type=BacktestEnded&key=" + ids.get(i), 1))
                    .hasSize(1);
        }
    }

    /** What the command makes of the same bars and settings. */
    static JsonNode ofTheCommand(int fast, Path folder) throws IOException, InterruptedException {
        Path candles = candles();
        return ofTheCommand(
                folder,
                "--model",
                "sma-cross",
                "--param",
                "fast=" + fast,
                "--param",
                "slow=50",
                "--interval",
                "4h",
                "--from",
                "2018-01-01",
                "--bars",
                "BTC/USD=" + candles.resolve("btc_usd_coinbase_4h.csv.gz") + ",ETH/USD="
                        + candles.resolve("eth_usd_coinbase_4h.csv.gz"));
    }

    /** The folder of recorded candles. */
    static Path candles() {
        return Path.of(System.getProperty("grekko.shared", "../shared"), "data", "candles");
    }

    /** What the command writes with these arguments. */
    static JsonNode ofTheCommand(Path folder, String... arguments) throws IOException, InterruptedException {
        Path result = folder.resolve("result.json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.grekko.backtest.BacktestCommand"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--json", result.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
        return JSON.readTree(result.toFile());
    }
}
