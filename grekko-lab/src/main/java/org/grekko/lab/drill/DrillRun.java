package org.grekko.lab.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Simulation;
import org.grekko.watchdog.Drill;
import org.grekko.watchdog.Halt;
import org.grekko.watchdog.WatchdogFolder;

/** One drill: orders rest at simulated venues, the server is frozen, and the venues tell what becomes of the orders. */
final class DrillRun {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long LOOK_MILLIS = 50;

    private final DrilledServer server;
    private final List<Simulation> venues;
    private final Path data;
    private final Consumer<String> words;
    private final List<String> accounts = new ArrayList<>();
    private final List<String> portfolios = new ArrayList<>();

    DrillRun(DrilledServer server, List<Simulation> venues, Path data, Consumer<String> words) {
        this.server = server;
        this.venues = venues;
        this.data = data;
        this.words = words;
    }

    /** A question whose answer may take a while to become yes. */
    private interface Question {
        boolean yes() throws IOException;
    }

    /**
     * Does it.
     *
     * @param begun when
     * @param perVenue orders at each venue
     * @throws IOException when a step did not do as it should; the message says which
     */
    Drill run(Instant begun, int perVenue) throws IOException {
        for (Simulation venue : venues) {
            open(venue);
        }
        place(perVenue);
        int orders = perVenue * venues.size();
        until("the watchdog to guard the accounts", () -> {
            JsonNode standing = server.get("/risk/watchdog");
            return standing.get("watched").asBoolean()
                    && standing.get("accounts").asInt() == venues.size();
        });
        long everPlaced = ever();
        words.accept(orders + " orders work at " + venues.size() + " simulated venues; the server is frozen");
        server.freeze();
        until("all orders to be gone at the venues", () -> working() == 0);
        until("the watchdog to be done", () -> halts().stream().anyMatch(Halt::finished));
        words.accept("all orders are gone; the server goes on");
        server.thaw();
        comesBack(orders);
        must(working() == 0 && ever() == everPlaced, "something was placed at a venue");
        Halt halt = halts().get(0);
        must(halt.orders() == orders && halt.unconfirmed() == 0, "the record tells of " + halt);
        Instant first = Objects.requireNonNull(halt.firstSentAt());
        return new Drill(
                begun,
                true,
                orders,
                Duration.between(halt.lastBeatAt(), halt.noticedAt()).toMillis(),
                Duration.between(halt.noticedAt(), first).toMillis(),
                Duration.between(first, Objects.requireNonNull(halt.confirmedAt()))
                        .toMillis(),
                null);
    }

    private void open(Simulation venue) throws IOException {
        String secret = venue.account().secret().replace("\n", "\\n");
        JsonNode account = server.post(
                        "/accounts",
                        "{\"venue\": \"" + venue.venue().venue() + "\", \"name\": \"drill "
                                + venue.venue().venue() + "\", \"key\": \""
                                + venue.account().key() + "\", \"secret\": \"" + secret
                                + "\", \"baseCurrency\": \"" + venue.venue().quote()
                                + "\", \"allowWithdrawals\": false}",
                        201)
                .get("account");
        String path = "/accounts/" + account.get("id").asText();
        until(
                "books and venue to agree",
                () -> server.get(path).path("standing").path("agreed").asBoolean());
        accounts.add(path);
        portfolios.add(account.get("portfolioId").asText());
    }

    private void place(int perVenue) throws IOException {
        for (int i = 0; i < venues.size(); i++) {
            Simulation venue = venues.get(i);
            for (int number = 0; number < perVenue; number++) {
                JsonNode unused = server.post(
                        "/orders",
                        "{\"portfolioId\": \"" + portfolios.get(i) + "\", \"venue\": \""
                                + venue.venue().venue() + "\", \"pair\": \""
                                + (number % 2 == 0 ? "BTC/" : "ETH/")
                                + venue.venue().quote()
                                + "\", \"side\": \"BUY\", \"type\": \"LIMIT\", \"price\": \""
                                + (number % 2 == 0 ? 40_000 + number : 2_000 + number)
                                + "\", \"quantity\": \"0.01\"}",
                        201);
            }
        }
        until("the orders to work at the venues", () -> working() == (long) perVenue * venues.size());
    }

    /** The server has found out: trading stands still, the orders are over in the books, and books and venues agree. */
    private void comesBack(int orders) throws IOException {
        until("a breaker of the watchdog", () -> {
            for (JsonNode breaker : server.get("/risk/breakers").get("items")) {
                if (breaker.get("scope").asText().equals("GLOBAL")
                        && breaker.get("resumedAt").isNull()) {
                    return true;
                }
            }
            return false;
        });
        until(
                "the halt in the books",
                () -> server.get("/risk/watchdog/halts").get("items").size() == 1);
        until("the orders to be over in the books", () -> cancelled() == orders);
        for (String account : accounts) {
            until("books and venue to agree again", () -> {
                JsonNode standing = server.get(account).get("standing");
                return standing.get("agreed").asBoolean()
                        && standing.get("doubtful").asInt() == 0;
            });
        }
        JsonNode denied = server.post(
                "/orders",
                "{\"portfolioId\": \"" + portfolios.get(0) + "\", \"venue\": \""
                        + venues.get(0).venue().venue() + "\", \"pair\": \"BTC/"
                        + venues.get(0).venue().quote()
                        + "\", \"side\": \"BUY\", \"type\": \"LIMIT\", \"price\": \"41234\", \"quantity\": \"0.01\"}",
                422);
        must(denied.toString().contains("KILL_SWITCH"), "an order after the halt was answered " + denied);
    }

    private int cancelled() throws IOException {
        int cancelled = 0;
        for (String portfolio : portfolios) {
            for (JsonNode order :
                    server.get("/orders?limit=500&portfolioId=" + portfolio).get("items")) {
                cancelled += order.get("status").asText().equals("CANCELED") ? 1 : 0;
            }
        }
        return cancelled;
    }

    private List<Halt> halts() throws IOException {
        return new WatchdogFolder(data).halts().halts();
    }

    private long working() {
        return count(false);
    }

    private long ever() {
        return count(true);
    }

    private long count(boolean over) {
        return venues.stream()
                .mapToLong(venue -> venue.exchange()
                        .orders(venue.account().key(), order -> over || working(order))
                        .size())
                .sum();
    }

    private static boolean working(SimOrder order) {
        return order.working();
    }

    private static void must(boolean right, String otherwise) throws IOException {
        if (!right) {
            throw new IOException(otherwise);
        }
    }

    private static void until(String what, Question question) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!question.yes()) {
            if (System.nanoTime() > end) {
                throw new IOException("waited " + PATIENCE.toSeconds() + " s in vain for " + what);
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            }
        }
    }
}
