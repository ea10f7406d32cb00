package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Faults.Kind;
import org.grekko.lab.simulator.Faults.Point;
import org.grekko.lab.simulator.Faults.Rule;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole server, killed while orders are on their way to a venue: whatever the moment, after the next start the venue
 * has every order once, every fill is booked once, and the balances are equal.
 */
class VenueCrashIT {
    private static final boolean NIGHTLY = Boolean.getBoolean("grekko.nightly");
    private static final int ROUNDS = NIGHTLY ? 5 : 1;

    /** What goes wrong around the kill, so that each step of an order's way is cut somewhere. */
    private static final Map<String, List<Rule>> MATRIX = new LinkedHashMap<>();

    static {
        MATRIX.put("intent stored, nothing arrived", List.of(rule(Point.PLACE, Kind.DROP, 0.7, 0)));
        MATRIX.put("accepted, answer on its way", List.of(rule(Point.PLACE, Kind.DELAY, 0.8, 400)));
        MATRIX.put("accepted, answer lost", List.of(rule(Point.PLACE, Kind.DROP_AFTER, 0.7, 0)));
        MATRIX.put("filled, report lost", List.of(rule(Point.ACCOUNT_STREAM, Kind.DROP, 0.7, 0)));
        MATRIX.put("anything", List.of());
    }

    private static Rule rule(Point on, Kind kind, double probability, long millis) {
        return new Rule(on, kind, probability, 0, millis);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void killedOnTheWayToTheVenueItLosesAndDoublesNothing(TestDatabase.Kind kind, @TempDir Path data)
            throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random dice = new Random(seed);
        Faults faults = new Faults(seed, List.of());
        try (TestDatabase database = TestDatabase.open(kind, data);
                Simulation venue = new Simulation(Venues.BINANCE, 0, faults, new SystemClock())) {
            venue.crowd(seed, 0);
            Map<String, String> settings = new HashMap<>(database.settings());
            settings.put("grekko.venue.binance.url", venue.address().toString());
            GrekkoProcess grekko = GrekkoProcess.start(data, "paper", settings);
            try {
                String portfolio = VenueBooks.account(new Rest(grekko), venue);
                for (int round = 0; round < ROUNDS; round++) {
                    for (Map.Entry<String, List<Rule>> cut : cuts(kind)) {
                        faults.become(cut.getValue());
                        trade(grekko, portfolio, venue, dice);
                        grekko.kill();
                        faults.become(List.of());
                        Optional<String> unheard = kind == TestDatabase.Kind.POSTGRESQL
                                ? Optional.of(SealedOnly.in(database))
                                : Optional.empty();
                        grekko = GrekkoProcess.start(data, "paper", settings);
                        if (unheard.isPresent()) {
                            SealedOnly.isHeardOnce(new Rest(grekko), unheard.get());
                        }
                        VenueBooks.agree(new Rest(grekko), cut.getKey() + ", seed " + seed);
                        VenueBooks.compare(new Rest(grekko), portfolio, venue, cut.getKey() + ", seed " + seed);
                    }
                }
                assertThat(new Rest(grekko).get("/audit/verify").get("ok").asBoolean())
                        .isTrue();
            } finally {
                grekko.close();
            }
        }
    }

    /** All of the matrix at night; in the ordinary tests every cut on one of the databases. */
    private static List<Map.Entry<String, List<Rule>>> cuts(TestDatabase.Kind kind) {
        List<Map.Entry<String, List<Rule>>> all = List.copyOf(MATRIX.entrySet());
        int first = kind == TestDatabase.Kind.H2 ? 0 : 1;
        return NIGHTLY
                ? all
                : all.stream().filter(cut -> all.indexOf(cut) % 2 == first).toList();
    }

    /** Places orders one after the other for a moment and cancels some. */
    private static void trade(GrekkoProcess grekko, String portfolio, Simulation venue, Random dice)
            throws IOException, InterruptedException {
        List<String> placed = new ArrayList<>();
        Instant end = Instant.now().plusMillis(700 + dice.nextInt(900));
        while (Instant.now().isBefore(end)) {
            venue.step();
            boolean market = dice.nextInt(2) == 0;
            String body = "{\"portfolioId\": \"" + portfolio
                    + "\", \"venue\": \"BINANCE\", \"pair\": \"BTC/USDT\", \"side\": \"SELL\", \"type\": \""
                    + (market ? "MARKET\"" : "LIMIT\", \"price\": \"" + (60_000 + dice.nextInt(200)) + "\"")
                    + ", \"quantity\": \"0.00" + (1 + dice.nextInt(9)) + "\"}";
            var answer = grekko.post("/api/v1/orders", body);
            if (answer.statusCode() == 201) {
                placed.add(answer.body().replaceFirst(".*?\"id\":\"([^\"]*)\".*", "$1"));
            }
            if (!placed.isEmpty() && dice.nextInt(4) == 0) {
                String victim = placed.get(dice.nextInt(placed.size()));
                var unused = grekko.send(
                        grekko.request("/api/v1/orders/" + victim).DELETE().build());
            }
        }
        assertThat(placed).isNotEmpty();
    }
}
