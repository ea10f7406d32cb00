package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A model from its registration to the gates that hold it back, over REST. */
final class ModelTalk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BODY =
            """
            {"name":"trend","version":"1.0.0","plugin":"sma-cross","parameters":{"fast":20,"slow":50},
            "universe":["BTC/USD","ETH/USD"],"assetClasses":["crypto"],"budgetFraction":"0.25"}""";
    private static final String MODEL = "/models/trend/1.0.0";

    private final Door grekko;
    private final Rest rest;
    private final People people;

    ModelTalk(Door grekko) {
        this.grekko = grekko;
        rest = new Rest(grekko);
        people = new People(grekko);
    }

    /** Needs a backtest of sma-cross 20, 50 over BTC/USD and ETH/USD that is DONE, and one of other parameters. */
    void livesByItsGates() throws IOException, InterruptedException {
        isRegisteredOnce();
        String own = backtest(20);
        JsonNode findings = refused("{\"to\":\"CANDIDATE\",\"lookaheadAttested\":true,\"evidenceId\":\"" + own + "\"}");
        assertThat(gate(findings, "VERSION").get("passed").asBoolean()).isTrue();
        assertThat(gate(findings, "LOOKAHEAD").get("value").asText()).isEqualTo("admin");
        assertThat(gate(findings, "LOOKAHEAD_RUN").get("passed").asBoolean()).isTrue();
        assertThat(gate(findings, "LOOKAHEAD_RUN").get("value").asText()).contains("20 rounds, seed");
        assertThat(gate(findings, "HOLDOUT").get("value").asText()).isEqualTo("unknown");
        assertThat(gate(findings, "OVERFITTING").get("passed").asBoolean()).isFalse();
        anothersEvidenceAndNoAttestationAreSeen();
        noStageIsSkipped();
        wrongWishesAreRefused();
        historyTellsAll();
    }

    private void isRegisteredOnce() throws IOException, InterruptedException {
        JsonNode registered = rest.post("/models", BODY);
        assertThat(registered.get("stage").asText()).isEqualTo("RESEARCH");
        assertThat(registered.get("parameters").get("fast").asDouble()).isEqualTo(20);
        people.refused("admin", "/models", BODY, 409, "give a new version");
        assertThat(rest.get("/models").get("items")).hasSize(1);
        assertThat(rest.get("/models").get("items").get(0)).isEqualTo(registered);
    }

    private String backtest(int fast) throws IOException, InterruptedException {
        for (JsonNode each : rest.get("/backtests").get("items")) {
            if (each.get("status").asText().equals("DONE")
                    && each.get("config").get("parameters").path("fast").asInt() == fast) {
                return each.get("id").asText();
            }
        }
        throw new AssertionError("there is no backtest of fast " + fast);
    }

    private JsonNode refused(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = grekko.post("/api/v1" + MODEL + "/promotions", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return JSON.readTree(answer.body()).get("findings");
    }

    private static JsonNode gate(JsonNode findings, String name) {
        for (JsonNode each : findings) {
            if (each.get("gate").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(name + " is not among " + findings);
    }

    private void anothersEvidenceAndNoAttestationAreSeen() throws IOException, InterruptedException {
        JsonNode findings = refused("{\"to\":\"CANDIDATE\",\"evidenceId\":\"" + backtest(10) + "\"}");
        List<String> against = new ArrayList<>();
        findings.forEach(each -> {
            if (!each.get("passed").asBoolean()) {
                against.add(each.get("gate").asText() + " " + each.get("value").asText());
            }
        });
        assertThat(against).contains("LOOKAHEAD nobody");
        assertThat(against).anyMatch(each -> each.startsWith("VERSION sma-cross 1.0.0 {fast=10.0"));
    }

    private void noStageIsSkipped() throws IOException, InterruptedException {
        for (String stage : List.of("PAPER", "LIVE")) {
            JsonNode findings = refused("{\"to\":\"" + stage + "\"}");
            List<String> against = new ArrayList<>();
            findings.forEach(each -> against.add(
                    each.get("passed").asBoolean() ? "" : each.get("gate").asText()));
            assertThat(against).contains("STAGE", "APPROVAL");
            assertThat(against.contains("CONFIGURATION"))
                    .as("only paper money has what runs models")
                    .isEqualTo(stage.equals("LIVE"));
        }
        String approval = "{\"to\":\"PAPER\",\"evidenceId\":\"" + backtest(20) + "\"}";
        people.refused("admin", MODEL + "/approvals", approval, 422, "RESEARCH to PAPER");
        people.refused("admin", MODEL + "/demotions", "{\"reason\":\"drill\"}", 409, "in RESEARCH already");
        JsonNode known = rest.get(MODEL);
        assertThat(known.get("stage").asText()).isEqualTo("RESEARCH");
        assertThat(known.get("lastWish").get("to").asText()).isEqualTo("LIVE");
        assertThat(known.get("lastWish").get("accepted").asBoolean()).isFalse();
    }

    private void wrongWishesAreRefused() throws IOException, InterruptedException {
        people.refused("admin", MODEL + "/promotions", "{\"to\":\"CANDIDATE\"}", 400, "\"field\":\"evidenceId\"");
        people.refused("admin", MODEL + "/promotions", "{\"to\":\"RESEARCH\"}", 400, "\"field\":\"to\"");
        people.refused("admin", MODEL + "/promotions", "{\"to\":\"MOON\"}", 400, "\"field\":\"to\"");
        people.refused("admin", MODEL + "/promotions", "{\"too\":\"PAPER\"}", 400, "not a known field");
        people.refused("admin", MODEL + "/approvals", "{\"to\":\"LIVE\"}", 400, "\"field\":\"evidenceId\"");
        people.refused("admin", MODEL + "/demotions", "{}", 400, "\"field\":\"reason\"");
        people.refused("admin", "/models/trend/1.0.1/promotions", "{\"to\":\"PAPER\"}", 404, "no such model");
        people.join("quinn", "quant");
        people.refused("quinn", MODEL + "/promotions", "{\"to\":\"PAPER\"}", 403, "manager");
        assertThat(people.post("quinn", "/models", BODY.replace("1.0.0", "1.1.0"))
                        .get("createdBy")
                        .asText())
                .isEqualTo("quinn");
    }

    /** Every act has left its event; the seal follows within a moment. */
    private void historyTellsAll() throws IOException, InterruptedException {
        assertThat(Patience.await("the history", this::types, types -> types.size() >= 6))
                .containsExactly(
                        "ModelApprovalRefused",
                        "ModelPromotionRefused",
                        "ModelPromotionRefused",
                        "ModelPromotionRefused",
                        "ModelPromotionRefused",
                        "ModelRegistered");
    }

    private List<String> types() throws IOException, InterruptedException {
        List<String> types = new ArrayList<>();
        rest.get(MODEL)
                .get("history")
                .forEach(each -> types.add(each.get("type").asText()));
        return types;
    }
}
