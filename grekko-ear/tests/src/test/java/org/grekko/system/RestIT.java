package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The REST edge as a stranger meets it: roles, bad input, repetition, lock-out, description. */
@SuppressWarnings("NullAway.Init")
class RestIT {
    private static final String ORDER =
            "{\"pair\":\"BTC/USD\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"quantity\":\"0.01\",\"price\":\"20000\"}";

    @TempDir
    private static Path data;

    private static GrekkoProcess grekko;
    private static Rest rest;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        grekko = GrekkoProcess.start(data, "demo", Map.of("grekko.books.seconds", "1", "grekko.books.levels", "3"));
        rest = new Rest(grekko);
        rest.awaitPrice("BTC/USD");
        rest.awaitPrice("ETH/USD");
    }

    @AfterAll
    static void stop() {
        grekko.close();
    }

    @Test
    void everyRoleMayWhatItsLineOfTheTableSaysAndNothingElse() throws IOException, InterruptedException {
        for (String role : RestRoles.ROLES) {
            rest.post(
                    "/users",
                    "{\"username\":\"" + RestRoles.user(role) + "\",\"password\":\"" + Door.PASSWORD
                            + "\",\"roles\":[\"" + role + "\"]}");
        }
        for (RestRoles.Route route : RestRoles.table()) {
            for (String role : RestRoles.ROLES) {
                int status = RestRoles.status(grekko, role, route);
                assertThat(status).as(role + " " + route).isNotEqualTo(401).isLessThan(500);
                assertThat(status == 403)
                        .as(role + " " + route + " " + status)
                        .isNotEqualTo(route.roles().contains(role));
            }
        }
    }

    @Test
    void booksAreKeptCandlesComeAsAFileAndListsBelongToTheirOwner() throws IOException, InterruptedException {
        new MarketHistory(grekko).isKept();
    }

    @Test
    void theDescriptionNamesEveryRouteOfTheTable() throws IOException, InterruptedException {
        String description = grekko.get("/openapi").body();
        for (RestRoles.Route route : RestRoles.table()) {
            String path = route.path()
                    .replace("/users/nobody", "/users/{name}")
                    .replace("/PAPER/BTC-USD", "/{venue}/{base}-{quote}")
                    .replace("/agents/ID/suspend", "/agents/ID/{action}")
                    .replace("/mismatches/ID", "/mismatches/{mismatch}")
                    .replace("/destinations/ID", "/destinations/{destination}")
                    .replace("/withdrawals/ID", "/withdrawals/{withdrawal}")
                    .replace("/venues/BINANCE/BTC-USDT", "/venues/{venue}/{pair}")
                    .replace("/exports/report.html", "/exports/{file}")
                    .replace("/exports/statement.csv", "/exports/{file}")
                    .replace("/exports/orders.csv", "/exports/{file}")
                    .replace("/exports/study.json", "/exports/{file}")
                    .replace("/reports/risk.json", "/reports/{file}")
                    .replace("/watchlists/mine", "/watchlists/{name}")
                    .replace("/series/VIX", "/series/{name}")
                    .replace("/channels/EMAIL", "/channels/{name}")
                    .replace("/triggers/VOLATILITY", "/triggers/{cause}")
                    .replace("/models/nobodys/1.0.0", "/models/{name}/{version}")
                    .replace("ID", "{id}");
            assertThat(description).contains("/api/v1" + path + ":");
        }
        assertThat(description).contains("bearer");
    }

    @Test
    void badInputIsRefusedWithItsFieldAndStoresNothing() throws IOException, InterruptedException {
        List<Integer> before = stored();
        List<String> wrong = new ArrayList<>();
        List<BadBodies.Bad> bodies = BadBodies.all();
        for (BadBodies.Bad bad : bodies) {
            HttpResponse<String> answer = grekko.post("/api/v1" + bad.path(), bad.body());
            boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
            boolean named = answer.body().contains(bad.field().replaceAll("[.].*", ""));
            boolean ours =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
            if (!(refused && ours && (named || bad.path().equals("/tokens")))) {
                String body = bad.body().substring(0, Math.min(160, bad.body().length()));
                wrong.add(bad.path() + " " + body + " -> " + answer.statusCode() + " " + answer.body());
            }
        }
        assertThat(wrong).as("of " + bodies.size()).isEmpty();
        assertThat(stored()).isEqualTo(before);
        assertThat(grekko.ready()).isTrue();
    }

    private static List<Integer> stored() throws IOException, InterruptedException {
        List<Integer> counts = new ArrayList<>();
        for (String list : List.of(
                "/agents",
                "/users",
                "/replays",
                "/backtests",
                "/optimisations",
                "/models",
                "/allocation/sessions",
                "/compliance/rules/changes",
                "/compliance/erasures",
                "/risk/changes",
                "/risk/breakers")) {
            counts.add(rest.get(list).get("items").size());
        }
        counts.add((int) rest.all("/orders").stream()
                .filter(order -> order.get("owner").asText().equals("admin"))
                .count());
        return counts;
    }

    @Test
    void anOrderThatIsSentTwiceUnderOneKeyIsPlacedOnce() throws IOException, InterruptedException {
        HttpResponse<String> first = order("key-1", ORDER);
        HttpResponse<String> again = order("key-1", ORDER);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(order("key-1", ORDER.replace("0.01", "0.02")).statusCode()).isEqualTo(422);
        assertThat(order("key-2", ORDER).body()).isNotEqualTo(first.body());
        assertThat(order("", ORDER).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> order(String key, String body) throws IOException, InterruptedException {
        return grekko.send(grekko.request("/api/v1/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void fiveWrongPasswordsLockAndTheLogTellsNoSecret() throws IOException, InterruptedException {
        rest.post(
                "/users", "{\"username\":\"forgetful\",\"password\":\"" + Door.PASSWORD + "\",\"roles\":[\"viewer\"]}");
        for (int i = 0; i < 5; i++) {
            assertThat(token("forgetful", "wrong-guess-4711").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> locked = token("forgetful", Door.PASSWORD);
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValue("Retry-After")).isPresent();
        String secret = new ObjectMapper()
                .readTree(token("admin", Door.PASSWORD).body())
                .get("token")
                .asText();
        HttpRequest request = HttpRequest.newBuilder(URI.create(grekko.address() + "/api/v1/agents"))
                .header("Authorization", "Bearer " + secret)
                .build();
        assertThat(grekko.send(request).statusCode()).isEqualTo(200);
        String told = grekko.log() + rest.all("/audit/events");
        assertThat(told).doesNotContain(secret, Door.PASSWORD, "wrong-guess-4711");
    }

    private static HttpResponse<String> token(String user, String password) throws IOException, InterruptedException {
        String body = new ObjectMapper()
                .writeValueAsString(new TreeMap<>(java.util.Map.of("username", user, "password", password)));
        return grekko.send(HttpRequest.newBuilder(URI.create(grekko.address() + "/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void killDeniesNewOrdersUntilResumed() throws IOException, InterruptedException {
        JsonNode order = rest.post("/orders", ORDER.replace("BTC", "ETH").replace("20000", "1000"));
        JsonNode kill = rest.post("/risk/kill", "{\"scope\":\"PAIR\",\"target\":\"ETH/USD\",\"reason\":\"drill\"}");
        assertThat(rest.get("/orders/" + order.get("id").asText()).get("status").asText())
                .isEqualTo("CANCELED");
        HttpResponse<String> denied = grekko.post("/api/v1/orders", ORDER.replace("BTC", "ETH"));
        assertThat(denied.statusCode()).isEqualTo(422);
        assertThat(denied.body()).contains("KILL_SWITCH");
        String id = kill.get("breaker").get("id").asText();
        assertThat(rest.post("/risk/breakers/" + id + "/resume", "{\"reason\":\"drill over\"}")
                        .get("resumedBy")
                        .asText())
                .isEqualTo("admin");
        assertThat(grekko.post("/api/v1/risk/breakers/" + id + "/resume", "{\"reason\":\"again\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(grekko.post("/api/v1/orders", ORDER.replace("BTC", "ETH").replace("20000", "1000"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aPaperOrderIsChangedAtOnceAndAStopNever() throws IOException, InterruptedException {
        String path = "/orders/" + rest.post("/orders", ORDER).get("id").asText();
        People people = new People(grekko);
        HttpResponse<String> changed =
                people.ask("admin", "PATCH", path, "{\"quantity\":\"0.02\",\"price\":\"19000\"}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("\"NEW\"", "\"quantity\":\"0.02\"", "\"price\":\"19000\"");
        assertThat(people.ask("admin", "PATCH", path, "{\"quantity\":\"9000\"}").statusCode())
                .isEqualTo(422);
        assertThat(rest.get(path).get("quantity").asText()).startsWith("0.02");
        String stop = ORDER.replace("LIMIT", "STOP_LOSS")
                .replace("price", "stopPrice")
                .replace("20000", "900000");
        String held = "/orders/" + rest.post("/orders", stop).get("id").asText();
        assertThat(people.ask("admin", "PATCH", held, "{\"price\":\"800000\"}").body())
                .contains("409", "Only limit orders");
        assertThat(people.ask("admin", "DELETE", held, "").statusCode()).isEqualTo(200);
    }

    @Test
    void fromCauseToConsoleItTakesLessThanASecondUnderLoad() throws IOException, InterruptedException {
        assertThat(new AlertLatency(grekko).p99Millis()).isLessThan(1_000);
    }

    @Test
    void sixtyFourOrdersAtOnceNeverPassALimitTogether() throws Exception {
        new OrderRush(grekko).staysWithinTheLimit();
    }

    @Test
    void bothStreamsTellOfAnOrder() throws IOException, InterruptedException {
        StreamTalk talk = new StreamTalk(grekko);
        talk.listen("orders");
        String id = rest.post("/orders", ORDER).get("id").asText();
        talk.webSocketTells(id);
        talk.serverSentEventsTell(id);
        assertThat(talk.strangerIsLetIn()).as("a stream without a login").isFalse();
    }

    @Test
    void backtestsAndSearchesGiveWhatTheCommandGivesAndAloneMakeNoCandidate(@TempDir Path folder)
            throws IOException, InterruptedException {
        RecordedReplay.bringIn(grekko);
        new BacktestTalk(grekko).givesWhatTheCommandGives(folder);
        new ModelTalk(grekko).livesByItsGates();
        new OptimisationTalk(grekko).givesWhatTheCommandGives(folder);
    }
}
