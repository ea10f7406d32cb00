package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Rules by two people, patterns in our own flow, findings through a crash, and files that are complete. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class ComplianceIT {
    /** Orders are asked for so seldom that no limit of their rate is met. */
    private static final Patience ORDERS = Patience.of(Duration.ofSeconds(60)).every(Duration.ofMillis(500));

    private static final String LIMIT =
            "{\"pair\":\"%s\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"quantity\":\"0.02\",\"price\":\"%s\"}";
    private static final String MARKET =
            "{\"pair\":\"BTC/USD\",\"side\":\"%s\",\"type\":\"MARKET\",\"quantity\":\"%s\"}";

    @TempDir
    private static Path data;

    private static GrekkoProcess grekko;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        grekko = started();
        people().join("cora", "compliance");
        people().join("carl", "compliance");
        people().join("trudy", "trader");
    }

    @AfterAll
    static void stop() {
        grekko.close();
    }

    private static GrekkoProcess started() throws IOException, InterruptedException {
        GrekkoProcess started = GrekkoProcess.start(data, "demo");
        new Rest(started).awaitPrice("BTC/USD");
        new Rest(started).awaitPrice("ETH/USD");
        return started;
    }

    private static People people() {
        return new People(grekko);
    }

    private static Rest rest() {
        return new Rest(grekko);
    }

    @Test
    @Order(1)
    void aRuleTakesTwoPeopleAndHoldsForEveryOrderFromThenOn() throws IOException, InterruptedException {
        String wrong =
                "{\"name\":\"no-eth\",\"kind\":\"RESTRICTED_ASSETS\",\"body\":{\"assets\":[\"E-T\"]},\"reason\":\"drill\"}";
        people().refused("cora", "/compliance/rules", wrong, 400, "body.assets");
        people().refused("trudy", "/compliance/rules", wrong, 403, "roles");
        String works = rest().post("/orders", LIMIT.formatted("ETH/USD", "1000"))
                .get("id")
                .asText();
        String id = people().post("cora", "/compliance/rules", wrong.replace("E-T", "ETH"))
                .get("id")
                .asText();
        assertThat(rest().get("/approvals").toString()).contains(id, "COMPLIANCE_RULE");
        rest().post("/orders", LIMIT.formatted("ETH/USD", "1001"));
        String decision = "/compliance/rules/changes/" + id;
        people().refused("cora", decision + "/approve", "", 403, "Who proposes");
        people().refused("trudy", decision + "/approve", "", 403, "roles");
        people().post("carl", decision + "/approve", "");
        people().refused("carl", decision + "/reject", "{\"reason\":\"too late\"}", 409, "already");
        HttpResponse<String> denied = denied("ASSET_RESTRICTED");
        assertThat(denied.body()).contains("\"ETH\"", "rule no-eth v1");
        assertThat(rest().post("/orders/preview", LIMIT.formatted("ETH/USD", "1002"))
                        .toString())
                .contains("ASSET_RESTRICTED");
        assertThat(finding("RULE_IN_FLIGHT").toString()).contains(works, "no-eth v1");
        assertThat(rest().get("/orders/" + works).get("status").asText())
                .as("a rule cancels nothing")
                .isEqualTo("NEW");
    }

    private static HttpResponse<String> denied(String reason) throws IOException, InterruptedException {
        HttpResponse<String> answer = ORDERS.until(
                "orders to be denied",
                () -> grekko.post("/api/v1/orders", LIMIT.formatted("ETH/USD", "1003")),
                each -> each.statusCode() == 422);
        assertThat(answer.body()).contains(reason);
        return answer;
    }

    private static JsonNode finding(String kind) throws IOException, InterruptedException {
        return Patience.await("a finding " + kind, () -> found(kind), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<JsonNode> found(String kind) throws IOException, InterruptedException {
        for (JsonNode each : rest().get("/compliance/findings").get("items")) {
            if (each.get("kind").asText().equals(kind)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    @Test
    @Order(2)
    void layersThatGoOnceTheOtherSideHasTradedAreFoundReviewedAndClosed() throws IOException, InterruptedException {
        filled(rest().post("/orders", MARKET.formatted("BUY", "0.008")));
        List<String> layers = new ArrayList<>();
        for (String price : List.of("20000", "19990", "19980")) {
            layers.add(rest().post("/orders", LIMIT.formatted("BTC/USD", price))
                    .get("id")
                    .asText());
        }
        filled(rest().post("/orders", MARKET.formatted("SELL", "0.005")));
        for (String layer : layers) {
            assertThat(grekko.send(grekko.request("/api/v1/orders/" + layer)
                                    .DELETE()
                                    .build())
                            .statusCode())
                    .isBetween(200, 299);
        }
        JsonNode found = finding("LAYERING");
        assertThat(found.toString()).contains(layers);
        assertThat(found.get("severity").asText()).isEqualTo("HIGH");
        String path = "/compliance/findings/" + found.get("id").asText();
        people().refused("trudy", path + "/review", "{}", 403, "roles");
        people().refused("cora", path + "/close", "{\"outcome\":\"REPORTED\",\"note\":\"seen\"}", 409, "OPEN");
        assertThat(people().post("cora", path + "/review", "{}").get("state").asText())
                .isEqualTo("UNDER_REVIEW");
        people().refused("carl", path + "/review", "{}", 409, "UNDER_REVIEW");
        people().refused("cora", path + "/close", "{\"outcome\":\"FORGOTTEN\",\"note\":\"seen\"}", 400, "outcome");
        people().refused("cora", path + "/close", "{\"outcome\":\"REPORTED\"}", 400, "note");
        JsonNode closed =
                people().post("cora", path + "/close", "{\"outcome\":\"FALSE_POSITIVE\",\"note\":\"a drill\"}");
        assertThat(closed.get("closedBy").asText()).isEqualTo("cora");
        people().refused("carl", path + "/close", "{\"outcome\":\"REPORTED\",\"note\":\"seen\"}", 409, "CLOSED");
        Patience.await("the alert", () -> rest().get("/alerts").toString().contains("Layering in PAPER BTC/USD"));
    }

    private static void filled(JsonNode order) throws IOException, InterruptedException {
        String path = "/orders/" + order.get("id").asText();
        JsonNode unused = Patience.await("the fill", () -> rest().get(path), now -> now.get("status")
                .asText()
                .equals("FILLED"));
    }

    @Test
    @Order(3)
    void theFilesHaveEveryOrderAndEveryTrade() throws IOException, InterruptedException {
        assertThat(people().ask("trudy", "GET", "/compliance/exports/orders.csv?from=2026-01-01", "")
                        .statusCode())
                .isEqualTo(403);
        Instant to = Instant.now();
        String period = "?from=2020-01-01&to=" + to;
        List<String[]> orders = lines("/compliance/exports/orders.csv" + period);
        List<JsonNode> rows = rest().all("/orders").stream()
                .filter(order -> Instant.parse(order.get("createdAt").asText()).isBefore(to))
                .toList();
        assertThat(orders).hasSameSizeAs(rows);
        assertThat(total(orders, "OrderQty")).isEqualByComparingTo(sum(rows, "quantity"));
        assertThat(orders.stream().filter(line -> of(line, "Text").startsWith("ASSET_RESTRICTED: ")))
                .isNotEmpty()
                .allMatch(line -> of(line, "OrdRejReason").equals("99"));
        assertThat(orders).allMatch(line -> of(line, "OrdStatus").matches("[01246 8ACE]?"));
        assertThat(orders).allMatch(line -> of(line, "OrdRejReason").matches("([0-9]|1[0-5]|99)?"));
        List<String[]> trades = lines("/compliance/exports/trades.csv" + period);
        List<JsonNode> fills = rest().all("/fills").stream()
                .filter(fill -> Instant.parse(fill.get("occurredAt").asText()).isBefore(to))
                .toList();
        assertThat(trades).hasSameSizeAs(fills).isNotEmpty();
        assertThat(total(trades, "LastQty")).isEqualByComparingTo(sum(fills, "quantity"));
        assertThat(total(trades, "Commission")).isEqualByComparingTo(sum(fills, "fee"));
        assertThat(trades.stream().map(line -> of(line, "TransactTime")))
                .allMatch(time -> time.matches("\\d{8}-\\d\\d:\\d\\d:\\d\\d\\.\\d{6}"))
                .isSorted();
    }

    private static String header = "";

    private static List<String[]> lines(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = grekko.get("/api/v1" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> all = answer.body().lines().toList();
        header = all.get(0);
        return all.stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static String of(String[] line, String field) {
        return line[List.of(header.split(",", -1)).indexOf(field)];
    }

    private static BigDecimal total(List<String[]> lines, String field) {
        return lines.stream().map(line -> new BigDecimal(of(line, field))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Iterable<JsonNode> rows, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            sum = sum.add(new BigDecimal(row.get(field).asText()));
        }
        return sum;
    }

    @Test
    @Order(4)
    void afterACrashTheRulesHoldAndNothingIsFoundTwice() throws IOException, InterruptedException {
        List<String> before = ids();
        Path told = new VerifierTalk(grekko, data).whole("before.jsonl", List.of());
        grekko.kill();
        grekko = started();
        VerifierTalk verifier = new VerifierTalk(grekko, data);
        verifier.aChangedEventIsFound(verifier.whole("after.jsonl", List.of("--against", told.toString())));
        denied("ASSET_RESTRICTED");
        Patience.await(
                "the node to lead, which alone seals",
                () -> rest().get("/audit/verify").get("unsealed").asInt() == 0);
        Thread.sleep(7_000);
        assertThat(ids()).containsAll(before).doesNotHaveDuplicates();
        for (String id : before) {
            assertThat(rest().events("type=FindingRaised&key=" + id, 1)).hasSize(1);
        }
        String end = people().post(
                        "carl",
                        "/compliance/rules",
                        "{\"name\":\"no-eth\",\"withdraw\":true,\"reason\":\"the drill is over\"}")
                .get("id")
                .asText();
        people().post("cora", "/compliance/rules/changes/" + end + "/approve", "");
        HttpResponse<String> unused = ORDERS.until(
                "orders to be taken again",
                () -> grekko.post("/api/v1/orders", LIMIT.formatted("ETH/USD", "1004")),
                each -> each.statusCode() == 201);
        assertThat(rest().get("/compliance/rules").get("items")).isEmpty();
        assertThat(rest().get("/audit/verify").get("ok").asBoolean()).isTrue();
    }

    private static List<String> ids() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        rest().get("/compliance/findings")
                .get("items")
                .forEach(each -> ids.add(each.get("id").asText()));
        return ids;
    }
}
