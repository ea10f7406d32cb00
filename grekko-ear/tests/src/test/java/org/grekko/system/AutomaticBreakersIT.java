package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.system.BreakerTalk.PATIENCE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Faults.Kind;
import org.grekko.lab.simulator.Faults.Point;
import org.grekko.lab.simulator.Faults.Rule;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A book that stands still, orders that fail and a venue that is silent trip breakers by themselves, once each; they
 * stand over a kill, say what was measured and when it may be over, and people resume them.
 */
@SuppressWarnings("NullAway.Init")
class AutomaticBreakersIT {
    private static final int LOOK_MILLIS = 5_000;

    private final Faults faults = new Faults(1, List.of());
    private GrekkoProcess grekko;

    @Test
    @EnabledIfSystemProperty(
            named = "grekko.nightly",
            matches = "true",
            disabledReason = "waits for windows of minutes; --nightly")
    void measurementsTripBreakersOnceAndPeopleResumeThem(@TempDir Path data) throws IOException, InterruptedException {
        ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor();
        try (Simulation venue = new Simulation(Venues.BINANCE, 0, faults, new SystemClock()).crowd(1, 0)) {
            Map<String, String> settings = Map.of(
                    "grekko.venue.binance.url", venue.address().toString(),
                    "grekko.feed", "binance",
                    "grekko.feed.pairs", "BTC/USDT",
                    "grekko.risk.venue-seconds", "5");
            grekko = GrekkoProcess.start(data, "paper", settings);
            talk().join();
            String portfolio = VenueBooks.account(rest(), venue);
            limitsTakeTwoPeople();
            aBookThatStandsStillStopsItsPair(portfolio, venue, pulse);
            String breaker = ordersThatFailStopTheVenue(portfolio);
            grekko.kill();
            faults.become(List.of());
            grekko = GrekkoProcess.start(data, "paper", settings);
            VenueBooks.agree(rest(), "after the kill");
            itStandsOverTheKillAndIsResumed(breaker, portfolio);
            aSilentVenueIsStopped();
            assertThat(rest().get("/audit/verify").get("ok").asBoolean()).isTrue();
        } finally {
            pulse.shutdownNow();
            grekko.close();
        }
    }

    private void limitsTakeTwoPeople() throws IOException, InterruptedException {
        assertThat(rest().get("/risk/triggers").get("items").findValuesAsText("cause"))
                .containsExactly(
                        "VOLATILITY",
                        "ORDER_ERRORS",
                        "AGENT_ERRORS",
                        "STALE_DATA",
                        "VENUE_FAILURE",
                        "CLOCK_SKEW",
                        "ACK_LATENCY",
                        "ORDER_RATE");
        String errors = "/risk/triggers/ORDER_ERRORS/changes";
        people().refused("rita", errors, BreakerTalk.wish("\"limit\": \"1.5\""), 400, "\"limit\"");
        people().refused("rita", errors, BreakerTalk.wish("\"windowSeconds\": 400"), 400, "coolDownSeconds");
        people().refused("rita", errors, BreakerTalk.wish("\"level\": \"L4\""), 400, "\"level\"");
        people().refused("rita", errors, "{\"limit\": \"0.5\"}", 400, "reason");
        people().refused("rita", "/risk/triggers/FUN/changes", BreakerTalk.wish("\"limit\": \"1\""), 400, "cause");
        approved("ORDER_ERRORS", "\"fewest\": 5, \"windowSeconds\": 60, \"coolDownSeconds\": 60");
        approved("STALE_DATA", "\"limit\": \"8\"");
        JsonNode held = rest().get("/risk/triggers").get("items").get(1);
        assertThat(held.get("fewest").asInt()).isEqualTo(5);
        assertThat(held.get("version").asInt()).isEqualTo(1);
        assertThat(held.get("limit").asText()).isEqualTo("0.01");
    }

    private void approved(String cause, String change) throws IOException, InterruptedException {
        String decision = "/risk/triggers/changes/" + talk().proposed(cause, change);
        people().refused("rita", decision + "/approve", "", 403, "Who proposes");
        people().refused("trudy", decision + "/approve", "", 403, "roles");
        assertThat(people().post("rolf", decision + "/approve", "")
                        .get("status")
                        .asText())
                .isEqualTo("APPLIED");
        people().refused("rolf", decision + "/reject", "{\"reason\": \"too late\"}", 409, "APPLIED");
    }

    /** The crowd is still, and the account holds what its book prices. */
    private void aBookThatStandsStillStopsItsPair(String portfolio, Simulation venue, ScheduledExecutorService pulse)
            throws IOException, InterruptedException {
        JsonNode breaker = talk().tripped("PAIR", "STALE_DATA");
        assertThat(breaker.get("target").asText()).isEqualTo("BTC/USDT");
        assertThat(breaker.get("level").asText()).isEqualTo("STOP_ENTERING");
        assertThat(breaker.get("estimate").asText()).contains("attempt");
        assertThat(Instant.parse(breaker.get("estimatedResumeAt").asText()))
                .isAfter(Instant.parse(breaker.get("trippedAt").asText()));
        assertThat(talk().ordered(portfolio, "BUY")).contains("KILL_SWITCH");
        var running = pulse.scheduleAtFixedRate(venue::step, 0, 100, TimeUnit.MILLISECONDS);
        assertThat(running.isCancelled()).isFalse();
        String id = breaker.get("id").asText();
        talk().overAndStands(id);
        talk().resumed(id);
    }

    private String ordersThatFailStopTheVenue(String portfolio) throws IOException, InterruptedException {
        for (int sound = 0; sound < 6; sound++) {
            assertThat(talk().ordered(portfolio, "SELL")).doesNotContain("KILL_SWITCH");
        }
        Thread.sleep(2L * LOOK_MILLIS);
        assertThat(talk().open("VENUE"))
                .as("orders that do not fail stop nothing")
                .isEmpty();
        faults.become(List.of(new Rule(Point.PLACE, Kind.DROP, 1, 0, 0)));
        for (int lost = 0; lost < 4; lost++) {
            String unheard = talk().ordered(portfolio, "SELL");
            assertThat(unheard).isNotEmpty();
        }
        JsonNode breaker = talk().tripped("VENUE", "ORDER_ERRORS");
        JsonNode cause = breaker.get("causes").get(0);
        assertThat(new BigDecimal(cause.get("value").asText())).isGreaterThanOrEqualTo(new BigDecimal("0.01"));
        assertThat(cause.get("limit").asText()).isEqualTo("0.01");
        assertThat(cause.get("ruleVersion").asInt()).isEqualTo(1);
        assertThat(breaker.get("estimatedResumeAt").isNull()).isFalse();
        assertThat(breaker.get("reason").asText()).contains("orderErrorRate of BINANCE");
        assertThat(talk().ordered(portfolio, "BUY")).contains("KILL_SWITCH");
        PATIENCE.until("the gauge", () -> talk().gauge("ORDER_ERRORS", "BINANCE")
                .get("state")
                .asText()
                .equals("BREACH"));
        return breaker.get("id").asText();
    }

    private void itStandsOverTheKillAndIsResumed(String breaker, String portfolio)
            throws IOException, InterruptedException {
        assertThat(talk().ordered(portfolio, "BUY")).contains("KILL_SWITCH");
        Thread.sleep(3L * LOOK_MILLIS);
        assertThat(talk().open("VENUE")).as("one breaker").hasSize(1);
        assertThat(talk().breaker(breaker).get("causes").size()).as("one cause").isEqualTo(1);
        assertThat(rest().events("type=BreakerCaused&key=" + breaker, 1)).hasSize(1);
        JsonNode unused =
                people().post("rita", "/risk/breakers/" + breaker + "/resume", "{\"reason\": \"it is well\"}");
        assertThat(talk().ordered(portfolio, "BUY")).doesNotContain("KILL_SWITCH");
        PATIENCE.until("the gauges", () -> {
            JsonNode sent = talk().gauge("UNAPPROVED", "main account");
            return sent.get("state").asText().equals("OK")
                    && sent.get("note").asText().contains("0 left without");
        });
        for (String[] each : List.of(
                new String[] {"MESSAGES", "the broker"},
                new String[] {"UNSEALED", "the outbox"},
                new String[] {"ACK_MILLIS", "BINANCE"},
                new String[] {"CLOCK_MILLIS", "BINANCE"},
                new String[] {"BARS_WAITING", "BINANCE"},
                new String[] {"BAR_TO_ORDER_MILLIS", "the live desk"},
                new String[] {"QUOTE_AGE", "BINANCE"})) {
            PATIENCE.until(
                    "the gauge " + each[0], () -> talk().gauge(each[0], each[1]).has("value"));
        }
    }

    private void aSilentVenueIsStopped() throws IOException, InterruptedException {
        faults.become(List.of(new Rule(Point.QUERY, Kind.DROP, 1, 0, 0)));
        JsonNode breaker = talk().tripped("VENUE", "VENUE_FAILURE");
        assertThat(breaker.get("causes").get(0).get("value").asText()).isEqualTo("3");
        assertThat(breaker.get("estimate").asText()).contains("next question");
        faults.become(List.of());
        String id = breaker.get("id").asText();
        PATIENCE.until(
                "the venue to be heard",
                () -> !talk().breaker(id).get("causeOverAt").isNull());
        assertThat(talk().open("VENUE")).as("nobody resumes but people").hasSize(1);
    }

    private BreakerTalk talk() {
        return new BreakerTalk(grekko);
    }

    private Rest rest() {
        return new Rest(grekko);
    }

    private People people() {
        return new People(grekko);
    }
}
