package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that hangs or is gone leaves no order at its venues; one that is stopped in good order keeps them. */
class WatchdogIT {
    private static final boolean NIGHTLY = Boolean.getBoolean("grekko.nightly");
    private static final long SEED = 29;
    private static final int ORDERS = 6;

    @Test
    void ordersOfAServerThatHangsAreCancelledAndItFindsOut(@TempDir Path data)
            throws IOException, InterruptedException {
        try (Simulation venue = new Simulation(Venues.BINANCE, 0, Faults.NONE, new SystemClock()).crowd(SEED, 0)) {
            Map<String, String> settings = Map.of(
                    "grekko.venue.binance.url", venue.address().toString(),
                    "grekko.watchdog.seconds", "5",
                    "grekko.watchdog.restart-seconds", "8");
            GrekkoProcess grekko = GrekkoProcess.start(data, "paper", settings);
            Process watchdog = watchdog(data);
            try {
                String portfolio = VenueBooks.account(new Rest(grekko), venue);
                place(grekko, portfolio, venue, ORDERS);
                Patience.await("the watchdog", () -> guards(grekko));
                assertThat(data.resolve("watchdog/wards.sealed"))
                        .content()
                        .doesNotContain(venue.account().secret());
                String breaker = frozen(grekko, portfolio, venue);
                if (NIGHTLY) {
                    killed(grekko, portfolio, venue, breaker);
                } else {
                    stopped(grekko, portfolio, venue, breaker);
                }
            } finally {
                watchdog.destroy();
                grekko.close();
            }
        }
    }

    /** The venue is emptied while the server is frozen; afterwards it finds out. Returns the breaker that stands then. */
    private static String frozen(GrekkoProcess grekko, String portfolio, Simulation venue)
            throws IOException, InterruptedException {
        signal("-STOP", grekko);
        Patience.await("the venue to be empty", () -> working(venue) == 0);
        Thread.sleep(8_000);
        signal("-CONT", grekko);
        Rest rest = new Rest(grekko);
        Patience.await(
                "the halt", () -> !rest.get("/risk/watchdog/halts").get("items").isEmpty());
        Patience.await("the books", () -> count(rest, "CANCELED") == ORDERS);
        VenueBooks.agree(rest, "after the halt");
        VenueBooks.compare(rest, portfolio, venue, "after the halt");
        assertThat(orders(venue)).as("ever placed").isEqualTo(ORDERS);
        Patience.await("the alert", () -> rest.get("/alerts").toString().contains("watchdog cancelled"));
        JsonNode breaker = rest.get("/risk/breakers").get("items").get(0);
        assertThat(breaker.get("trippedBy").asText()).isEqualTo("watchdog");
        return breaker.get("id").asText();
    }

    /** A stop in good order fires nothing, however long the server is gone. */
    private static void stopped(GrekkoProcess grekko, String portfolio, Simulation venue, String breaker)
            throws IOException, InterruptedException {
        new Rest(grekko).post("/risk/breakers/" + breaker + "/resume", "{\"reason\": \"it was a test\"}");
        place(grekko, portfolio, venue, 2);
        grekko.close();
        Thread.sleep(12_000);
        assertThat(working(venue)).as("after a stop in good order").isEqualTo(2);
    }

    private static void killed(GrekkoProcess grekko, String portfolio, Simulation venue, String breaker)
            throws IOException, InterruptedException {
        new Rest(grekko).post("/risk/breakers/" + breaker + "/resume", "{\"reason\": \"it was a test\"}");
        place(grekko, portfolio, venue, 2);
        grekko.kill();
        Instant killed = Instant.now();
        Patience.await("the venue to be empty", () -> working(venue) == 0);
        assertThat(Duration.between(killed, Instant.now())).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(14));
    }

    private static Process watchdog(Path data) throws IOException {
        Path jar = Path.of(System.getProperty("grekko.watchdog")).toAbsolutePath();
        assertThat(Files.exists(jar)).as(jar + " is built").isTrue();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-jar",
                        jar.toString(),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("watchdog.log").toFile())
                .start();
    }

    private static boolean guards(GrekkoProcess grekko) throws IOException, InterruptedException {
        JsonNode standing = new Rest(grekko).get("/risk/watchdog");
        return standing.get("watched").asBoolean() && standing.get("accounts").asInt() == 1;
    }

    private static void signal(String name, GrekkoProcess grekko) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", name, Long.toString(grekko.pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    private static void place(GrekkoProcess grekko, String portfolio, Simulation venue, int many)
            throws IOException, InterruptedException {
        long before = working(venue);
        for (int i = 0; i < many; i++) {
            JsonNode unused = new Rest(grekko)
                    .post(
                            "/orders",
                            "{\"portfolioId\": \"" + portfolio + "\", \"venue\": \"BINANCE\", \"pair\": \"BTC/USDT\","
                                    + " \"side\": \"BUY\", \"type\": \"LIMIT\", \"price\": \"" + (40_000 + i)
                                    + "\", \"quantity\": \"0.001\"}");
        }
        Patience.await("the orders at the venue", () -> working(venue) == before + many);
    }

    private static long count(Rest rest, String status) throws IOException, InterruptedException {
        return rest.all("/orders").stream()
                .filter(order -> order.get("status").asText().equals(status))
                .count();
    }

    private static long working(Simulation venue) {
        return venue.exchange().orders(venue.account().key(), SimOrder::working).size();
    }

    private static long orders(Simulation venue) {
        return venue.exchange().orders(venue.account().key(), order -> true).size();
    }
}
