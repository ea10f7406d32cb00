package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** Nine recorded years of BTC/USD and ETH/USD in bars of four hours, brought in and replayed at full speed. */
final class RecordedReplay {
    static final int BARS = 41_370;

    private static final Patience LONGEST = Patience.of(Duration.ofMinutes(5));
    private static final Map<String, String> FILES =
            Map.of("BTC/USD", "btc_usd_coinbase_4h.csv.gz", "ETH/USD", "eth_usd_coinbase_4h.csv.gz");

    private RecordedReplay() {}

    /** Imports both files; skips the test where the recorded markets are not at hand. */
    static void bringIn(Door grekko) throws IOException, InterruptedException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path recorded =
                    Path.of(System.getProperty("grekko.shared", "../shared"), "data", "candles", file.getValue());
            Assumptions.assumeTrue(Files.exists(recorded), recorded + " is missing; set -Dgrekko.shared");
            HttpResponse<String> answer =
                    grekko.send(grekko.request("/api/v1/market/imports?venue=PAPER&interval=4h&pair=" + file.getKey())
                            .header("Content-Type", "text/csv")
                            .header("Content-Encoding", "gzip")
                            .POST(BodyPublishers.ofFile(recorded))
                            .build());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            assertThat(answer.body()).contains("\"rejectedRows\":0");
        }
    }

    /** Starts the replay and returns its id. */
    static String begin(Door grekko) throws IOException, InterruptedException {
        return new Rest(grekko)
                .post(
                        "/replays",
                        "{\"venue\":\"PAPER\",\"pairs\":[\"BTC/USD\",\"ETH/USD\"],\"interval\":\"4h\",\"speed\":\"max\"}")
                .get("id")
                .asText();
    }

    /** Waits until the replay has ended well and returns it. */
    static JsonNode awaitDone(Door grekko, String id) throws IOException, InterruptedException {
        Rest rest = new Rest(grekko);
        JsonNode replay =
                LONGEST.until("the end of the replay", () -> rest.get("/replays/" + id), now -> !now.get("status")
                        .asText()
                        .equals("RUNNING"));
        assertThat(replay.get("status").asText()).as(replay.toString()).isEqualTo("DONE");
        assertThat(replay.get("bars").asInt()).isEqualTo(BARS);
        return replay;
    }

    /** Every fill with the terms of its order, without what is random: the ids. */
    static List<String> fills(Door grekko) throws IOException, InterruptedException {
        Rest rest = new Rest(grekko);
        Map<String, JsonNode> orders = new HashMap<>();
        rest.all("/orders").forEach(order -> orders.put(order.get("id").asText(), order));
        return rest.all("/fills").stream()
                .map(fill -> line(
                        fill,
                        Objects.requireNonNull(orders.get(fill.get("orderId").asText()))))
                .sorted()
                .toList();
    }

    private static String line(JsonNode fill, JsonNode order) {
        return String.join(
                " ",
                fill.get("occurredAt").asText(),
                fill.get("venueTradeId").asText(),
                fill.get("pair").asText(),
                fill.get("side").asText(),
                fill.get("quantity").asText(),
                fill.get("price").asText(),
                fill.get("fee").asText(),
                order.get("clientOrderId").asText(),
                order.get("type").asText(),
                order.get("createdAt").asText());
    }
}
