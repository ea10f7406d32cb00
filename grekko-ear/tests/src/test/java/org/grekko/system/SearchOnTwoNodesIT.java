package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A search on two nodes: both try, the leading one is killed, and the other comes to what the command finds. */
class SearchOnTwoNodesIT {
    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(90));
    private static final String BODY = "{\"model\":\"sma-cross\",\"search\":\"GRID\","
            + "\"ranges\":{\"fast\":\"5..34\",\"slow\":\"fast+5..fast+195:10\"},\"windows\":2,"
            + "\"pairs\":[\"ETH/USD\",\"BTC/USD\"],\"interval\":\"4h\",\"from\":\"2018-01-01\"}";

    @Test
    @EnabledIfSystemProperty(
            named = "grekko.nightly",
            matches = "true",
            disabledReason = "takes two minutes; --nightly")
    void theSecondGoesOnWhereTheFirstWasKilled(@TempDir Path data) throws IOException, InterruptedException {
        List<GrekkoProcess> running = new ArrayList<>();
        try (TestDatabase database = TestDatabase.open(TestDatabase.Kind.POSTGRESQL, data)) {
            String broker = "tcp://127.0.0.1:" + freePort();
            GrekkoProcess first = start(running, data.resolve("first"), database, "grekko.jms.listen", broker);
            GrekkoProcess second = start(running, data.resolve("second"), database, "grekko.jms.url", broker);
            RecordedReplay.bringIn(first);
            RecordedReplay.bringIn(second);
            String search = new OptimisationTalk(second).ask(BODY);
            awaitProgress(second, search, 0.2);
            assertThat(first.log()).contains("takes part in the search " + search);
            assertThat(second.log()).contains("takes part in the search " + search);
            first.kill();
            int tried = new Rest(second)
                    .get("/optimisations/" + search)
                    .get("evaluated")
                    .asInt();
            JsonNode done = new OptimisationTalk(second).ended(search);
            assertThat(done.get("status").asText()).as(done.toString()).isEqualTo("DONE");
            assertThat(done.get("attempt").asInt()).isGreaterThan(1);
            assertThat(done.get("evaluated").asInt()).isGreaterThan(tried);
            List<String> options = List.of(
                    "--search=grid",
                    "--param=fast=5..34",
                    "--param=slow=fast+5..fast+195:10",
                    "--windows=2",
                    "--from=2018-01-01");
            assertThat(done.get("result")).isEqualTo(OptimisationTalk.ofTheCommand(data, options));
        } finally {
            running.forEach(GrekkoProcess::close);
        }
    }

    private static GrekkoProcess start(
            List<GrekkoProcess> running, Path data, TestDatabase database, String setting, String value)
            throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put(setting, value);
        GrekkoProcess started = GrekkoProcess.start(Files.createDirectories(data), "paper", settings);
        running.add(started);
        return started;
    }

    private static void awaitProgress(GrekkoProcess node, String search, double wanted)
            throws IOException, InterruptedException {
        JsonNode unused = PATIENCE.until(
                "progress of the search",
                () -> new Rest(node).get("/optimisations/" + search),
                seen -> seen.get("progress").asDouble() >= wanted);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
