package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.system.BreakerTalk.PATIENCE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Faults.Kind;
import org.grekko.lab.simulator.Faults.Point;
import org.grekko.lab.simulator.Faults.Rule;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.AssetPair;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * An order that left without an approval, an agent that runs wild and a venue that lags: each stops what it should stop,
 * says what was measured, and people resume. On PostgreSQL.
 */
@SuppressWarnings("NullAway.Init")
class ProvokedBreakersIT {
    private static final AssetPair BTC = AssetPair.of("BTC/USDT");
    private static final Duration SEVERAL_LOOKS = Duration.ofSeconds(15);

    private final Faults faults = new Faults(1, List.of());
    private TestDatabase database;
    private GrekkoProcess grekko;
    private Simulation venue;
    private String portfolio;

    @Test
    @EnabledIfSystemProperty(
            named = "grekko.nightly",
            matches = "true",
            disabledReason = "takes three minutes; --nightly")
    void whatGoesWrongStopsTradingAndPeopleResumeIt(@TempDir Path data)
            throws IOException, InterruptedException, SQLException {
        try (Simulation simulation = new Simulation(Venues.BINANCE, 0, faults, new SystemClock()).crowd(3, 20);
                TestDatabase opened = TestDatabase.open(TestDatabase.Kind.POSTGRESQL, data)) {
            venue = simulation;
            database = opened;
            Map<String, String> settings = new HashMap<>(database.settings());
            settings.put("grekko.venue.binance.url", venue.address().toString());
            settings.put("grekko.feed", "binance");
            settings.put("grekko.feed.pairs", "BTC/USDT");
            settings.put("grekko.risk.venue-seconds", "5");
            grekko = GrekkoProcess.start(data, "paper", settings);
            try {
                provoked();
            } finally {
                grekko.close();
            }
        }
    }

    private void provoked() throws IOException, InterruptedException, SQLException {
        talk().join();
        portfolio = VenueBooks.account(rest(), venue);
        anOrderThatLeftWithoutAnApprovalHaltsEverything();
        anAgentThatRunsWildIsFrozen();
        aVenueThatLagsIsStopped();
        assertThat(rest().get("/audit/verify").get("ok").asBoolean()).isTrue();
    }

    /** The approval is taken out of the row, as a way around the risk rules would leave it. */
    private void anOrderThatLeftWithoutAnApprovalHaltsEverything()
            throws IOException, InterruptedException, SQLException {
        String resting = resting();
        String left = talk().placed(portfolio, "\"type\": \"MARKET\"");
        PATIENCE.until(
                "orders that left and were approved",
                () -> unapproved().get("note").asText().contains("2 orders left and 2 were approved; 0 left without"));
        approval(left, "null");
        PATIENCE.until("the halt of everything", () -> !talk().open("GLOBAL").isEmpty());
        JsonNode breaker = talk().open("GLOBAL").get(0);
        assertThat(breaker.get("level").asText()).isEqualTo("REDUCE_ONLY");
        assertThat(breaker.get("trippedBy").asText()).isEqualTo("grekko");
        assertThat(breaker.get("reason").asText()).contains("sentNotApproved of main account");
        assertThat(unapproved().get("state").asText()).isEqualTo("BREACH");
        assertThat(unapproved().get("value").asText()).isEqualTo("1");
        assertThat(unapproved().get("note").asText()).contains("1 left without an approval");
        PATIENCE.until("the cancel of what worked", () -> talk().status(resting).equals("CANCELED"));
        assertThat(talk().ordered(portfolio, "BUY")).contains("KILL_SWITCH");
        assertThat(talk().ordered(portfolio, "SELL")).contains("L3 reduce only");
        assertThat(talk().ordered(portfolio, "SELL", "\"type\": \"MARKET\", \"reduceOnly\": true"))
                .doesNotContain("KILL_SWITCH");
        talk().resumed(breaker.get("id").asText());
        Thread.sleep(SEVERAL_LOOKS.toMillis());
        assertThat(talk().open("GLOBAL")).as("what people have resumed").isEmpty();
        assertThat(talk().ordered(portfolio, "BUY")).doesNotContain("KILL_SWITCH");
        itHaltsAnewOnceItIsResolvedAndStillCounted();
        approval(left, "now()");
    }

    private void itHaltsAnewOnceItIsResolvedAndStillCounted() throws IOException, InterruptedException {
        for (JsonNode event : rest().get("/risk/events").get("items")) {
            if (event.get("severity").asText().equals("CRITICAL")) {
                people().post(
                                "rita",
                                "/risk/events/" + event.get("id").asText() + "/resolve",
                                "{\"note\": \"too early\"}");
            }
        }
        PATIENCE.until("another halt", () -> !talk().open("GLOBAL").isEmpty());
        talk().resumed(talk().open("GLOBAL").get(0).get("id").asText());
    }

    private JsonNode unapproved() throws IOException, InterruptedException {
        return talk().gauge("UNAPPROVED", "main account");
    }

    private void approval(String order, String time) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement fault = connection.createStatement()) {
            assertThat(fault.executeUpdate(
                            "update venue_order set approved_at = " + time + " where order_id = '" + order + "'"))
                    .isEqualTo(1);
        }
    }

    private void anAgentThatRunsWildIsFrozen() throws IOException, InterruptedException {
        talk().agreed("ORDER_RATE", "\"limit\": \"4\", \"fewest\": 6, \"coolDownSeconds\": 60");
        String agent = people().post(
                        "trudy",
                        "/agents",
                        "{\"name\": \"wild\", \"type\": \"TECHNICAL_ANALYZER\", \"strategy\": \"sma-cross\","
                                + " \"parameters\": {\"fast\": 50, \"slow\": 400}, \"pairs\": [\"BTC/USDT\"],"
                                + " \"allocation\": \"0.01\"}")
                .get("id")
                .asText();
        people().post("trudy", "/agents/" + agent + "/activate", "");
        String main = rest().get("/portfolios").get("items").get(0).get("id").asText();
        PATIENCE.until("the frozen agent", () -> {
            talk().signalled(
                            agent,
                            venue.exchange().lastPrice(BTC).orElseThrow(),
                            new LadderTalk(grekko).held(main, "BTC/USDT").signum() > 0 ? "SELL" : "BUY");
            Thread.sleep(1_000);
            return !talk().open("AGENT").isEmpty();
        });
        JsonNode breaker = talk().tripped("AGENT", "ORDER_RATE");
        assertThat(breaker.get("target").asText()).isEqualTo(agent);
        assertThat(breaker.get("level").asText()).isEqualTo("FREEZE_AGENT");
        assertThat(breaker.get("agents").toString()).contains("wild");
        reached(breaker, "ORDER_RATE", "4", 1);
        assertThat(breaker.get("reason").asText()).contains("orderRate of wild");
        assertThat(rest().get("/agents/" + agent).get("status").asText()).isEqualTo("SUSPENDED");
        long made = made(agent);
        assertThat(made).isGreaterThanOrEqualTo(6);
        Thread.sleep(SEVERAL_LOOKS.toMillis());
        assertThat(made(agent)).as("what a frozen agent orders").isEqualTo(made);
        talk().overAndStands(breaker.get("id").asText());
        talk().resumed(breaker.get("id").asText());
        assertThat(rest().get("/agents/" + agent).get("status").asText()).isEqualTo("ACTIVE");
        people().post("trudy", "/agents/" + agent + "/suspend", "{\"reason\": \"the drill is over\"}");
    }

    /** The orders of an agent that its own rules did not refuse. */
    private long made(String agent) throws IOException, InterruptedException {
        return rest().all("/orders").stream()
                .filter(each -> each.get("agentId").asText().equals(agent)
                        && each.get("denial").isNull())
                .count();
    }

    private void aVenueThatLagsIsStopped() throws IOException, InterruptedException {
        talk().agreed(
                        "ACK_LATENCY",
                        "\"limit\": \"1500\", \"fewest\": 5, \"windowSeconds\": 30, \"coolDownSeconds\": 60");
        faults.become(List.of(
                new Rule(Point.PLACE, Kind.DELAY, 1, 0, 2_000),
                new Rule(Point.ACCOUNT_STREAM, Kind.DELAY, 1, 0, 2_000)));
        for (int late = 0; late < 6; late++) {
            assertThat(talk().ordered(portfolio, "SELL")).doesNotContain("KILL_SWITCH");
        }
        JsonNode breaker = talk().tripped("VENUE", "ACK_LATENCY");
        assertThat(breaker.get("target").asText()).isEqualTo("BINANCE");
        assertThat(breaker.get("level").asText()).isEqualTo("STOP_ENTERING");
        reached(breaker, "ACK_LATENCY", "1500", 1);
        assertThat(breaker.get("estimate").asText()).contains("left the window");
        entersNothing();
        faults.become(List.of());
        goesOn(breaker);
    }

    private static void reached(JsonNode breaker, String cause, String limit, int version) {
        JsonNode found = breaker.get("causes").get(0);
        assertThat(found.get("cause").asText()).isEqualTo(cause);
        assertThat(new BigDecimal(found.get("value").asText())).isGreaterThanOrEqualTo(new BigDecimal(limit));
        assertThat(new BigDecimal(found.get("limit").asText())).isEqualByComparingTo(limit);
        assertThat(found.get("ruleVersion").asInt()).isEqualTo(version);
        assertThat(found.get("samples").asInt()).isPositive();
        assertThat(breaker.get("trippedBy").asText()).isEqualTo("grekko");
    }

    private void entersNothing() throws IOException, InterruptedException {
        assertThat(talk().ordered(portfolio, "BUY")).contains("KILL_SWITCH");
        assertThat(talk().ordered(portfolio, "SELL")).doesNotContain("KILL_SWITCH");
    }

    private void goesOn(JsonNode breaker) throws IOException, InterruptedException {
        String id = breaker.get("id").asText();
        talk().overAndStands(id);
        talk().resumed(id);
        assertThat(talk().ordered(portfolio, "BUY")).doesNotContain("KILL_SWITCH");
    }

    /** An order that works: a purchase a little below the market. */
    private String resting() throws IOException, InterruptedException {
        String price = BreakerTalk.part(venue.exchange().lastPrice(BTC).orElseThrow(), "0.98");
        String id = talk().placed(portfolio, "\"type\": \"LIMIT\", \"price\": \"" + price + "\"");
        PATIENCE.until("an order that works", () -> talk().status(id).equals("NEW"));
        return id;
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
