package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers over one PostgreSQL: one works the account, orders may come to either; when the first is killed, the second
 * takes over, the venue never sees an order twice, and a session of models decides each boundary once.
 */
class TwoNodesIT {
    private static final String MASTER_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Test
    void oneWorksTheAccountAndTheOtherTakesOver(@TempDir Path data)
            throws IOException, InterruptedException, SQLException {
        List<GrekkoProcess> running = new ArrayList<>();
        try (TestDatabase database = TestDatabase.open(TestDatabase.Kind.POSTGRESQL, data);
                Simulation venue = new Simulation(Venues.BINANCE, 0, new Faults(1, List.of()), new SystemClock())) {
            venue.crowd(1, 5);
            Map<String, String> settings = new HashMap<>(database.settings());
            settings.put("grekko.venue.binance.url", venue.address().toString());
            settings.put("grekko.master.key", MASTER_KEY);
            settings.put("grekko.feed", "binance");
            settings.put("grekko.feed.pairs", "BTC/USDT");
            GrekkoProcess first = start(running, data.resolve("first"), settings);
            GrekkoProcess second = start(running, data.resolve("second"), settings);
            String portfolio = VenueBooks.account(new Rest(first), venue);
            AllocationTalk allocation = new AllocationTalk(database);
            allocation.begin(second);

            assertThat(ended(second, market(second, portfolio))).isEqualTo("FILLED");
            String resting = limit(second, portfolio);
            awaitStatus(second, resting, "NEW");
            var unused = second.send(
                    second.request("/api/v1/orders/" + resting).DELETE().build());
            awaitStatus(first, resting, "CANCELED");
            assertThat(reconcile(second)).isEqualTo(409);

            allocation.awaitTraded(new Rest(second), 1);
            first.kill();
            String orphan = market(second, portfolio);
            assertThat(ended(second, orphan)).isIn("FILLED", "REJECTED");
            assertThat(ended(second, market(second, portfolio))).isEqualTo("FILLED");
            VenueBooks.agree(new Rest(second), "after the takeover");

            allocation.decidedOnceEach(new Rest(second));

            GrekkoProcess again = start(running, data.resolve("first"), settings);
            assertThat(ended(again, market(again, portfolio))).isEqualTo("FILLED");
            VenueBooks.agree(new Rest(second), "with both");
            allocation.flattensWhatItHolds(again);
            VenueBooks.compare(new Rest(second), portfolio, venue, "at the end");
            assertThat(new Rest(again).get("/audit/verify").get("ok").asBoolean())
                    .isTrue();
        } finally {
            running.forEach(GrekkoProcess::close);
        }
    }

    private static GrekkoProcess start(List<GrekkoProcess> running, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        GrekkoProcess started = GrekkoProcess.start(Files.createDirectories(data), "live", settings);
        running.add(started);
        return started;
    }

    private static String market(GrekkoProcess node, String portfolio) throws IOException, InterruptedException {
        return place(node, portfolio, "\"type\": \"MARKET\"");
    }

    private static String limit(GrekkoProcess node, String portfolio) throws IOException, InterruptedException {
        return place(node, portfolio, "\"type\": \"LIMIT\", \"price\": \"75000\"");
    }

    private static String place(GrekkoProcess node, String portfolio, String kind)
            throws IOException, InterruptedException {
        JsonNode placed = new Rest(node)
                .post(
                        "/orders",
                        "{\"portfolioId\": \"" + portfolio
                                + "\", \"venue\": \"BINANCE\", \"pair\": \"BTC/USDT\", \"side\": \"SELL\","
                                + " \"quantity\": \"0.001\", " + kind + "}");
        return placed.get("id").asText();
    }

    private static String status(GrekkoProcess node, String order) throws IOException, InterruptedException {
        return new Rest(node).get("/orders/" + order).get("status").asText();
    }

    private static String ended(GrekkoProcess node, String order) throws IOException, InterruptedException {
        List<String> ends = List.of("FILLED", "REJECTED", "CANCELED", "EXPIRED");
        return Patience.await("the end of an order", () -> status(node, order), ends::contains);
    }

    private static void awaitStatus(GrekkoProcess node, String order, String wanted)
            throws IOException, InterruptedException {
        String unused = Patience.await("an order to be " + wanted, () -> status(node, order), wanted::equals);
    }

    private static int reconcile(GrekkoProcess node) throws IOException, InterruptedException {
        String account = new Rest(node)
                .get("/accounts")
                .get("items")
                .get(0)
                .get("account")
                .get("id")
                .asText();
        return node.post("/api/v1/accounts/" + account + "/reconcile", "").statusCode();
    }
}
