package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Faults.Kind;
import org.grekko.lab.simulator.Faults.Point;
import org.grekko.lab.simulator.Faults.Rule;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies leaves no order at a venue that can cancel by itself; one that lives loses none. */
class DeadManIT {
    private static final long SEED = 13;
    private static final int SECONDS = 15;

    @Test
    void theVenueCancelsWhenTheServerIsKilledAndNotWhileItLives(@TempDir Path data)
            throws IOException, InterruptedException {
        Faults faults = new Faults(SEED, List.of());
        try (Simulation venue = new Simulation(Venues.KRAKEN, 0, faults, new SystemClock()).crowd(SEED, 0)) {
            Map<String, String> settings =
                    Map.of("grekko.venue.kraken.url", venue.address().toString());
            GrekkoProcess grekko = GrekkoProcess.start(data, "paper", settings);
            try {
                JsonNode added = VenueBooks.added(new Rest(grekko), VenueBooks.wish("KRAKEN", "guarded", "USD", venue));
                String account = "/accounts/" + added.get("id").asText();
                People people = new People(grekko);
                assertThat(people.ask("admin", "PUT", account + "/dead-man", "{\"seconds\": 14}")
                                .statusCode())
                        .isEqualTo(400);
                assertThat(people.ask("admin", "PUT", account + "/dead-man", "{\"seconds\": " + SECONDS + "}")
                                .statusCode())
                        .isEqualTo(200);
                unconfirmedIsTold(grekko, faults, account);
                place(grekko, added.get("portfolioId").asText(), "first");
                Patience.await("the order at the venue", () -> working(venue) == 1);
                Thread.sleep(SECONDS * 1_500L);
                assertThat(working(venue)).as("while the server lives").isEqualTo(1);
                assertThat(standing(grekko, account).get("armed").asBoolean()).isTrue();
                grekko.kill();
                Instant killed = Instant.now();
                Patience.await("the venue to cancel", () -> working(venue) == 0);
                assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofSeconds(SECONDS + 3));
                grekko = GrekkoProcess.start(data, "paper", settings);
                Rest rest = new Rest(grekko);
                Patience.await(
                        "the books to hear of it",
                        () -> rest.all("/orders").get(0).get("status").asText().equals("CANCELED"));
            } finally {
                grekko.close();
            }
        }
    }

    /** As long as the venue does not answer, operators are told; when it does again, that too. */
    private static void unconfirmedIsTold(GrekkoProcess grekko, Faults faults, String account)
            throws IOException, InterruptedException {
        Patience.await("the timer", () -> standing(grekko, account).get("armed").asBoolean());
        faults.become(List.of(new Rule(Point.QUERY, Kind.ERROR, 1, 0, 0)));
        Patience.await(
                "the alert", () -> new Rest(grekko).get("/alerts").toString().contains("guarded is UNCONFIRMED"));
        faults.become(List.of());
        Patience.await(
                "the all-clear",
                () -> new Rest(grekko).get("/alerts").toString().contains("guarded is CONFIRMED"));
        Patience.await(
                "the timer", () -> standing(grekko, account).get("problem").isNull());
    }

    private static JsonNode standing(GrekkoProcess grekko, String account) throws IOException, InterruptedException {
        return new Rest(grekko).get(account).get("standing").get("deadMan");
    }

    private static void place(GrekkoProcess grekko, String portfolio, String id)
            throws IOException, InterruptedException {
        JsonNode unused = new Rest(grekko)
                .post(
                        "/orders",
                        "{\"portfolioId\": \"" + portfolio + "\", \"venue\": \"KRAKEN\", \"pair\": \"BTC/USD\","
                                + " \"side\": \"BUY\", \"type\": \"LIMIT\", \"price\": \"40000\","
                                + " \"quantity\": \"0.01\", \"clientOrderId\": \"" + id + "\"}");
    }

    private static long working(Simulation venue) {
        return venue.exchange().orders(venue.account().key(), SimOrder::working).size();
    }
}
