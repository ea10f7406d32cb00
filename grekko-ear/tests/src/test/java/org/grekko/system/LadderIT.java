package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The ladder of breakers on a server with the simulated market: trudy trades, rita and rolf manage risk. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class LadderIT {
    @TempDir
    private static Path data;

    private static GrekkoProcess grekko;
    private static String portfolio;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        grekko = GrekkoProcess.start(data, "demo");
        rest().awaitPrice("BTC/USD");
        rest().awaitPrice("ETH/USD");
        people().join("trudy", "trader");
        people().join("rita", "risk-manager");
        people().join("rolf", "risk-manager");
        portfolio = rest().get("/portfolios").get("items").get(0).get("id").asText();
    }

    @AfterAll
    static void stop() {
        grekko.close();
    }

    private static Rest rest() {
        return new Rest(grekko);
    }

    private static People people() {
        return new People(grekko);
    }

    @Test
    @Order(1)
    void aBreakerGoesUpLetsPassWhatItsLevelSaysAndIsNeverLowered() throws IOException, InterruptedException {
        bought("BTC/USD", "0.02");
        String resting =
                people().post("trudy", "/orders", resting("BTC/USD")).get("id").asText();
        people().refused(
                        "trudy",
                        "/risk/kill",
                        "{\"scope\":\"GLOBAL\",\"level\":\"L0\",\"reason\":\"drill\"}",
                        400,
                        "AGENT");
        people().refused("trudy", "/risk/kill", pair("L1").replace("}", ",\"policy\":\"ALL\"}"), 400, "policy");
        JsonNode entering = people().post("trudy", "/risk/kill", pair("L1"));
        assertThat(entering.get("breaker").get("level").asText()).isEqualTo("STOP_ENTERING");
        assertThat(entering.get("breaker").get("agents").size()).isPositive();
        assertThat(status(resting)).isEqualTo("NEW");
        assertThat(ordered("BTC/USD", "BUY", "0.01", false)).contains("L1 stop entering");
        assertThat(ordered("BTC/USD", "SELL", "0.001", false)).doesNotContain("KILL_SWITCH");
        String breaker = "/risk/breakers/" + entering.get("breaker").get("id").asText();
        JsonNode raised = people().post("trudy", breaker + "/escalate", "{\"level\":\"L3\",\"reason\":\"worse\"}");
        assertThat(raised.get("breaker").get("level").asText()).isEqualTo("REDUCE_ONLY");
        assertThat(raised.get("run").get("step").asText()).isEqualTo("DONE");
        assertThat(status(resting)).isEqualTo("CANCELED");
        assertThat(ordered("BTC/USD", "SELL", "0.001", false)).contains("L3 reduce only");
        assertThat(ordered("BTC/USD", "SELL", "0.001", true)).doesNotContain("KILL_SWITCH");
        people().refused(
                        "trudy", breaker + "/escalate", "{\"level\":\"L2\",\"reason\":\"less\"}", 409, "never lowered");
        people().refused("rita", breaker + "/resumptions", "{\"reason\":\"why not\"}", 409, "one risk manager");
        people().post("rita", breaker + "/resume", "{\"reason\":\"the drill is over\"}");
        assertThat(ordered("BTC/USD", "BUY", "0.001", false)).doesNotContain("KILL_SWITCH");
    }

    @Test
    @Order(2)
    void aFrozenAgentIsSuspendedAndGoesOnWhenItIsResumed() throws IOException, InterruptedException {
        String agent = rest().get("/agents").get("items").get(0).get("id").asText();
        JsonNode frozen = people().post(
                        "trudy",
                        "/risk/kill",
                        "{\"scope\":\"AGENT\",\"target\":\"" + agent + "\",\"level\":\"L0\",\"reason\":\"odd votes\"}");
        assertThat(rest().get("/agents/" + agent).get("status").asText()).isEqualTo("SUSPENDED");
        people().post(
                        "rita",
                        "/risk/breakers/" + frozen.get("breaker").get("id").asText() + "/resume",
                        "{\"reason\":\"it is well\"}");
        assertThat(rest().get("/agents/" + agent).get("status").asText()).isEqualTo("ACTIVE");
    }

    @Test
    @Order(3)
    void aFlattenThatIsKilledInTheMiddleGoesOnToItsEndOnceAndTwoPeopleResume()
            throws IOException, InterruptedException {
        bought("BTC/USD", "0.02");
        bought("ETH/USD", "0.5");
        people().post("trudy", "/orders", resting("BTC/USD"));
        JsonNode kill = people().post("trudy", "/risk/kill", flatten());
        grekko.kill();
        grekko = GrekkoProcess.start(data, "demo");
        JsonNode done = talk().ended(kill.get("run").get("id").asText());
        assertThat(done.get("run").get("step").asText()).isEqualTo("DONE");
        assertThat(done.get("run").get("cancelled").asInt()).isPositive();
        for (String time : List.of("cancelsSentAt", "cancelsConfirmedAt", "flatAt")) {
            assertThat(Instant.parse(done.get("run").get(time).asText()))
                    .isAfterOrEqualTo(
                            Instant.parse(done.get("run").get("pressedAt").asText()));
        }
        Set<String> pairs = new HashSet<>();
        for (JsonNode close : done.get("closes")) {
            assertThat(pairs.add(close.get("pair").asText()))
                    .as("one order a position")
                    .isTrue();
            assertThat(status(close.get("orderId").asText())).isEqualTo("FILLED");
        }
        assertThat(pairs).contains("BTC/USD", "ETH/USD");
        assertThat(talk().held(portfolio, "BTC/USD")).isZero();
        assertThat(talk().held(portfolio, "ETH/USD")).isZero();
        new Books(grekko).assertAddUp();
        JsonNode again = people().post("trudy", "/risk/kill", flatten());
        assertThat(again.get("breaker").get("id")).isEqualTo(kill.get("breaker").get("id"));
        assertThat(talk().ended(again.get("run").get("id").asText()).get("closes"))
                .isEmpty();
        assertThat(ordered("BTC/USD", "BUY", "0.01", false)).contains("L4 flatten");
        twoPeopleResume("/risk/breakers/" + kill.get("breaker").get("id").asText());
        assertThat(ordered("BTC/USD", "BUY", "0.001", false)).doesNotContain("KILL_SWITCH");
        assertThat(rest().get("/audit/verify").get("ok").asBoolean()).isTrue();
        assertThat(rest().get("/risk/kills").get("items").size()).isGreaterThanOrEqualTo(4);
    }

    private static void twoPeopleResume(String breaker) throws IOException, InterruptedException {
        people().refused("rita", breaker + "/resume", "{\"reason\":\"it is well\"}", 409, "two people");
        String id = people().post("rita", breaker + "/resumptions", "{\"reason\":\"found and mended\"}")
                .get("id")
                .asText();
        people().refused("rolf", breaker + "/resumptions", "{\"reason\":\"me too\"}", 409, "waits already");
        assertThat(rest().get("/approvals").toString()).contains(id, "found and mended", "L4");
        people().refused("rita", "/risk/resumptions/" + id + "/approve", "", 403, "Who proposes");
        people().refused("trudy", "/risk/resumptions/" + id + "/approve", "", 403, "roles");
        assertThat(people().post("rolf", "/risk/resumptions/" + id + "/approve", "")
                        .get("status")
                        .asText())
                .isEqualTo("APPLIED");
        people().refused("rolf", "/risk/resumptions/" + id + "/reject", "{\"reason\":\"too late\"}", 409, "APPLIED");
        assertThat(rest().get("/approvals").toString()).doesNotContain(id);
    }

    /** Buys at market and waits until it is held. */
    private static void bought(String pair, String quantity) throws IOException, InterruptedException {
        JsonNode order = people().post("trudy", "/orders", order(pair, "BUY", quantity, false));
        String unused = Patience.await(
                "the fill of " + pair, () -> status(order.get("id").asText()), "FILLED"::equals);
    }

    private static LadderTalk talk() {
        return new LadderTalk(grekko);
    }

    private static String status(String order) throws IOException, InterruptedException {
        return rest().get("/orders/" + order).get("status").asText();
    }

    private static String ordered(String pair, String side, String quantity, boolean reduceOnly)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = people().ask("trudy", "POST", "/orders", order(pair, side, quantity, reduceOnly));
        return answer.body();
    }

    private static String order(String pair, String side, String quantity, boolean reduceOnly) {
        return "{\"pair\":\"" + pair + "\",\"side\":\"" + side + "\",\"type\":\"MARKET\",\"quantity\":\"" + quantity
                + "\",\"reduceOnly\":" + reduceOnly + "}";
    }

    private static String resting(String pair) {
        return "{\"pair\":\"" + pair
                + "\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"quantity\":\"0.01\",\"price\":\"20000\"}";
    }

    private static String pair(String level) {
        return "{\"scope\":\"PAIR\",\"target\":\"BTC/USD\",\"level\":\"" + level + "\",\"reason\":\"drill\"}";
    }

    private static String flatten() {
        return "{\"scope\":\"PORTFOLIO\",\"target\":\"" + portfolio
                + "\",\"level\":\"L4\",\"policy\":\"ALL\",\"reason\":\"drill of the flatten\"}";
    }
}
