package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Risk events and changes of profiles with three people: trudy trades, rita and rolf manage risk. */
final class RiskTalk {
    private final GrekkoProcess grekko;
    private final People people;
    private final Rest rest;

    RiskTalk(GrekkoProcess grekko) {
        this.grekko = grekko;
        people = new People(grekko);
        rest = new Rest(grekko);
    }

    /** What is impossible is refused by its field, the proposer decides nothing, and what is approved holds at once. */
    void profilesTakeTwoPeople() throws IOException, InterruptedException {
        JsonNode profile = rest.get("/risk/profiles").get("items").get(0);
        String path = "/risk/profiles/" + profile.get("id").asText();
        int version = profile.get("limits").get("version").asInt();
        people.refused(
                "trudy", path + "/changes", change("\"maxExposureFraction\": \"1.5\""), 400, "limits.maxExposure");
        people.refused(
                "trudy", path + "/changes", change("\"minOrderNotional\": \"9000000\""), 400, "maxOrderNotional");
        people.refused("trudy", path + "/changes", change("\"maxRepeats\": \"1.5\""), 400, "whole number");
        people.refused("trudy", path + "/changes", change("\"maxFun\": \"1\""), 400, "limits.maxFun");
        String id = people.post("rita", path + "/changes", change("\"maxDailyLossFraction\": \"0.04\""))
                .get("id")
                .asText();
        assertThat(rest.get("/approvals").toString()).contains(id, "0.05 → 0.04");
        String decision = "/risk/changes/" + id;
        people.refused("rita", decision + "/approve", "", 403, "Who proposes");
        people.refused("trudy", decision + "/approve", "", 403, "roles");
        JsonNode approved = people.post("rolf", decision + "/approve", "");
        assertThat(approved.get("decidedBy").asText()).isEqualTo("rolf");
        awaitVersion(version + 1);
        people.refused("rolf", decision + "/reject", "{\"reason\": \"too late\"}", 409, "APPLIED");
        JsonNode newest = rest.get(path + "/versions").get("items").get(0);
        assertThat(newest.get("limits").get("maxDailyLossFraction").asText()).isEqualTo("0.04");
        assertThat(newest.get("before").get("maxDailyLossFraction").asText()).isEqualTo("0.05");
        assertThat(newest.get("proposedBy").asText() + newest.get("approvedBy").asText())
                .isEqualTo("ritarolf");
        assertThat(rest.get("/approvals").toString()).doesNotContain(id);
    }

    /** Approved now, and to hold in some seconds. */
    String approvedForLater(int seconds) throws IOException, InterruptedException {
        JsonNode profile = rest.get("/risk/profiles").get("items").get(0);
        String path = "/risk/profiles/" + profile.get("id").asText();
        String body = change("\"maxDailyLossFraction\": \"0.03\"")
                .replaceFirst("}$", ", \"effectiveAt\": \"" + Instant.now().plusSeconds(seconds) + "\"}");
        String id = people.post("trudy", path + "/changes", body).get("id").asText();
        assertThat(people.post("rita", "/risk/changes/" + id + "/approve", "")
                        .get("status")
                        .asText())
                .isEqualTo("APPROVED");
        return id;
    }

    /** The change came into force once: one version, one event. */
    void appliedOnce(String change) throws IOException, InterruptedException {
        Patience.await("the change to hold", () -> !steps(change, "APPLIED").isEmpty());
        Thread.sleep(1_000);
        assertThat(steps(change, "APPLIED")).hasSize(1);
        JsonNode profile = rest.get("/risk/profiles").get("items").get(0).get("limits");
        assertThat(profile.get("maxDailyLossFraction").asText()).isEqualTo("0.03");
        JsonNode versions = rest.get(
                        "/risk/profiles/" + profile.get("profileId").asText() + "/versions")
                .get("items");
        assertThat(versions.findValuesAsText("changeId")).containsOnlyOnce(change);
    }

    private List<JsonNode> steps(String change, String to) throws IOException, InterruptedException {
        return told("ProfileChangeStepped", change, "\"to\":\"" + to + "\"");
    }

    private List<JsonNode> told(String type, String key, String words) throws IOException, InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode event : rest.events("type=" + type + "&key=" + key, 0)) {
            if (event.get("body").asText().replace(" ", "").contains(words)) {
                found.add(event);
            }
        }
        return found;
    }

    private void awaitVersion(int version) throws IOException, InterruptedException {
        JsonNode unused = Patience.await(
                "version " + version + " of the profile",
                () -> rest.get("/risk/profiles").get("items").get(0).get("limits"),
                limits -> limits.get("version").asInt() >= version);
    }

    private static String change(String limits) {
        return "{\"limits\": {" + limits + "}, \"reason\": \"drill of the profiles\"}";
    }

    /** A critical event halts everything; it is acknowledged, and resolved by a risk manager with a note. */
    void criticalHaltsAndIsResolved() throws IOException, InterruptedException {
        String path = "/risk/events/" + raised("CRITICAL", "drill of the halt");
        JsonNode unused = Patience.await("the halt", () -> rest.get(path), event -> !event.get("haltedAt")
                .isNull());
        JsonNode breaker = rest.get("/risk/breakers").get("items").get(0);
        assertThat(breaker.get("scope").asText()).isEqualTo("GLOBAL");
        assertThat(breaker.get("reason").asText()).contains("drill of the halt");
        people.post(
                "rita", "/risk/breakers/" + breaker.get("id").asText() + "/resume", "{\"reason\": \"drill is over\"}");
        assertThat(people.post("trudy", path + "/ack", "{}").get("state").asText())
                .isEqualTo("ACKNOWLEDGED");
        people.refused("trudy", path + "/resolve", "{\"note\": \"it was a drill\"}", 403, "roles");
        people.refused("rita", path + "/resolve", "{}", 400, "note");
        assertThat(people.post("rita", path + "/resolve", "{\"note\": \"it was a drill\"}")
                        .get("state")
                        .asText())
                .isEqualTo("RESOLVED");
        people.refused("rita", path + "/ack", "{}", 409, "RESOLVED");
        Thread.sleep(1_000);
        assertThat(rest.get("/risk/breakers")
                        .get("items")
                        .get(0)
                        .get("resumedAt")
                        .isNull())
                .as("one event halts once")
                .isFalse();
    }

    /** Raises an event; answers with its id. */
    String raised(String severity, String title) throws IOException, InterruptedException {
        return people.post(
                        "trudy",
                        "/risk/events",
                        "{\"type\": \"LATENCY\", \"severity\": \"" + severity + "\", \"subject\": \"" + title
                                + "\", \"title\": \"" + title + "\", \"text\": \"an outside monitor says so\"}")
                .get("id")
                .asText();
    }

    /** Nobody acknowledged it: it is escalated once. */
    void escalatedOnce(String event) throws IOException, InterruptedException {
        JsonNode unused =
                Patience.await("the escalation", () -> rest.get("/risk/events/" + event), now -> now.get("state")
                        .asText()
                        .equals("ESCALATED"));
        Thread.sleep(1_000);
        assertThat(told("RiskEventStepped", event, "\"step\":\"ESCALATE\"")).hasSize(1);
        assertThat(grekko.ready()).isTrue();
    }
}
