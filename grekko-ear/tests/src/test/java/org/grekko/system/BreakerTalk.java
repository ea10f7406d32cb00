package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people see and do of breakers that trip by themselves: trudy trades, rita and rolf manage risk. */
final class BreakerTalk {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Windows and looks of the breakers take up to a minute by themselves. */
    static final Patience PATIENCE = Patience.of(Duration.ofSeconds(90)).every(Duration.ofMillis(300));

    private final People people;
    private final Rest rest;

    BreakerTalk(GrekkoProcess grekko) {
        people = new People(grekko);
        rest = new Rest(grekko);
    }

    /** The people join. */
    void join() throws IOException, InterruptedException {
        people.join("trudy", "trader");
        people.join("rita", "risk-manager");
        people.join("rolf", "risk-manager");
    }

    /** A change of a limit as a body, for example {@code "fewest": 5}. */
    static String wish(String change) {
        return "{" + change + ", \"reason\": \"drill of the breakers\"}";
    }

    /** Proposes a change of a limit as rita does; answers with its id. */
    String proposed(String cause, String change) throws IOException, InterruptedException {
        String id = people.post("rita", "/risk/triggers/" + cause + "/changes", wish(change))
                .get("id")
                .asText();
        assertThat(rest.get("/approvals").toString()).contains(id, cause);
        return id;
    }

    /** Two people change a limit. */
    void agreed(String cause, String change) throws IOException, InterruptedException {
        String id = proposed(cause, change);
        assertThat(people.post("rolf", "/risk/triggers/changes/" + id + "/approve", "")
                        .get("status")
                        .asText())
                .isEqualTo("APPLIED");
    }

    /** Waits for the breaker that a cause trips. */
    JsonNode tripped(String scope, String cause) throws IOException, InterruptedException {
        return PATIENCE.until("a breaker by " + cause, () -> because(scope, cause), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<JsonNode> because(String scope, String cause) throws IOException, InterruptedException {
        return open(scope).stream()
                .filter(each -> each.get("causes").findValuesAsText("cause").contains(cause))
                .findFirst();
    }

    /** The breakers of a scope that stand. */
    List<JsonNode> open(String scope) throws IOException, InterruptedException {
        List<JsonNode> open = new ArrayList<>();
        for (JsonNode each : rest.get("/risk/breakers").get("items")) {
            if (each.get("resumedAt").isNull() && each.get("scope").asText().equals(scope)) {
                open.add(each);
            }
        }
        return open;
    }

    JsonNode breaker(String id) throws IOException, InterruptedException {
        for (JsonNode each : rest.get("/risk/breakers").get("items")) {
            if (each.get("id").asText().equals(id)) {
                return each;
            }
        }
        throw new IllegalStateException("there is no breaker " + id);
    }

    /** Waits until the cause of a breaker is over, and sees that the breaker stands all the same. */
    void overAndStands(String id) throws IOException, InterruptedException {
        PATIENCE.until(
                "the cause to be over", () -> !breaker(id).get("causeOverAt").isNull());
        assertThat(breaker(id).get("estimate").asText()).contains("over");
        assertThat(breaker(id).get("estimatedResumeAt").isNull())
                .as("nothing to wait for")
                .isTrue();
        assertThat(breaker(id).get("resumedAt").isNull())
                .as("nobody resumes but people")
                .isTrue();
    }

    /** Resumes as rita does; a trader may not. */
    void resumed(String id) throws IOException, InterruptedException {
        String path = "/risk/breakers/" + id + "/resume";
        people.refused("trudy", path, "{\"reason\": \"it is well\"}", 403, "roles");
        assertThat(people.post("rita", path, "{\"reason\": \"it is well\"}")
                        .get("resumedBy")
                        .asText())
                .isEqualTo("rita");
    }

    /** A gauge of a subject; one with an empty state when it is not measured. */
    JsonNode gauge(String gauge, String subject) throws IOException, InterruptedException {
        JsonNode all = rest.get("/risk/operational").get("items");
        for (JsonNode each : all) {
            if (each.get("gauge").asText().equals(gauge)
                    && each.get("subject").asText().equals(subject)) {
                return each;
            }
        }
        return JsonNodeFactory.instance.objectNode().put("state", "").put("note", "");
    }

    /** A signal for BTC from outside with exits a tenth away from the price; once the agent is frozen it is refused. */
    void signalled(String agent, BigDecimal price, String type) throws IOException, InterruptedException {
        String answer = people.ask(
                        "trudy",
                        "POST",
                        "/signals",
                        "{\"agentId\": \"" + agent + "\", \"pair\": \"BTC/USDT\", \"type\": \"" + type
                                + "\", \"confidence\": 0.9, \"stopLoss\": \"" + part(price, "0.9")
                                + "\", \"takeProfit\": \"" + part(price, "1.1") + "\"}")
                .body();
        assertThat(answer).containsAnyOf("\"confidence\"", "SUSPENDED");
    }

    /** A part of a price, in whole units. */
    static String part(BigDecimal price, String part) {
        return price.multiply(new BigDecimal(part))
                .setScale(0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** What trudy hears to an order at market for a thousandth of BTC at BINANCE. */
    String ordered(String portfolio, String side) throws IOException, InterruptedException {
        return ordered(portfolio, side, "\"type\": \"MARKET\"");
    }

    /** What trudy hears to an order for a thousandth of BTC at BINANCE with those terms. */
    String ordered(String portfolio, String side, String terms) throws IOException, InterruptedException {
        return people.ask(
                        "trudy",
                        "POST",
                        "/orders",
                        "{\"portfolioId\": \"" + portfolio + "\", \"venue\": \"BINANCE\", \"pair\": \"BTC/USDT\","
                                + " \"side\": \"" + side + "\", \"quantity\": \"0.001\", " + terms + "}")
                .body();
    }

    /** Buys as trudy with those terms what must be taken; answers with the order's id. */
    String placed(String portfolio, String terms) throws IOException, InterruptedException {
        return JSON.readTree(ordered(portfolio, "BUY", terms)).get("id").asText();
    }

    String status(String order) throws IOException, InterruptedException {
        return rest.get("/orders/" + order).get("status").asText();
    }
}
