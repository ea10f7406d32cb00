package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A session of a model on paper money, from its start over the death of the node that decided to its twin. */
final class AllocationTalk {
    private static final long STEP_SECONDS = 5;
    private static final String SESSIONS = "/api/v1/allocation/sessions";
    private static final String MODEL =
            """
            {"name":"steady","version":"1.0.0","plugin":"volatility-target","parameters":{"window":2},
            "universe":["BTC/USDT"],"assetClasses":["crypto"],"budgetFraction":"0.4"}""";

    private final TestDatabase database;
    private String session = "";

    AllocationTalk(TestDatabase database) {
        this.database = database;
    }

    /** Starts a session. Only the gates bring a model to stage paper; here the row is put there. */
    void begin(Door grekko) throws IOException, InterruptedException, SQLException {
        String model = new Rest(grekko).post("/models", MODEL).get("id").asText();
        try (Connection connection = database.connect();
                PreparedStatement paper = connection.prepareStatement("update model set stage = 'PAPER'")) {
            assertThat(paper.executeUpdate()).isEqualTo(1);
        }
        String wish = "{\"name\":\"drill\",\"interval\":\"5s\",\"cash\":\"1000\",\"models\":[\"" + model + "\"]}";
        HttpResponse<String> answer =
                Patience.await("the market to be followed", () -> grekko.post(SESSIONS, wish), AllocationTalk::begun);
        session = "/allocation/sessions/"
                + new ObjectMapper().readTree(answer.body()).get("id").asText();
    }

    private static boolean begun(HttpResponse<String> answer) {
        boolean begun = answer.statusCode() == 201;
        if (!begun) {
            assertThat(answer.body()).as("refused until the market is followed").contains("does not follow");
        }
        return begun;
    }

    private List<JsonNode> decisions(Rest rest) throws IOException, InterruptedException {
        List<JsonNode> oldestFirst = new ArrayList<>();
        rest.get(session + "/decisions?limit=1000").get("items").forEach(each -> oldestFirst.add(0, each));
        return oldestFirst;
    }

    /** Waits until so many boundaries have orders that were filled. */
    void awaitTraded(Rest rest, int boundaries) throws IOException, InterruptedException {
        List<JsonNode> unused = Patience.await(
                "boundaries that traded",
                () -> decisions(rest),
                all -> all.stream().filter(each -> !each.get("fills").isEmpty()).count() >= boundaries);
    }

    /** Every boundary since the start was decided once, in order, and its orders are its own. */
    void decidedOnceEach(Rest rest) throws IOException, InterruptedException {
        Instant before = Instant.parse(rest.get(session).get("nextBoundary").asText());
        Patience.await("the next boundary", () -> Instant.parse(
                        rest.get(session).get("nextBoundary").asText())
                .isAfter(before));
        List<JsonNode> decisions = decisions(rest);
        Set<String> orders = new HashSet<>();
        for (int i = 0; i < decisions.size(); i++) {
            JsonNode each = decisions.get(i);
            if (i > 0) {
                assertThat(Instant.parse(each.get("boundary").asText()))
                        .isEqualTo(Instant.parse(
                                        decisions.get(i - 1).get("boundary").asText())
                                .plusSeconds(STEP_SECONDS));
            }
            each.get("orders").forEach(order -> assertThat(
                            orders.add(order.get("clientOrderId").asText()))
                    .as(order.toString())
                    .isTrue());
        }
        assertThat(decisions.size()).isGreaterThan(2);
        named(rest);
        twin(rest);
    }

    /** Whoever looks at an order or at what the portfolio earned sees which session it was. */
    private void named(Rest rest) throws IOException, InterruptedException {
        JsonNode known = rest.get(session);
        List<JsonNode> orders = rest.all("/orders").stream()
                .filter(order -> order.get("portfolioId").equals(known.get("portfolioId")))
                .toList();
        assertThat(orders).isNotEmpty().allSatisfy(order -> assertThat(order.get("agentId"))
                .isEqualTo(known.get("id")));
        assertThat(rest.get("/portfolios/" + known.get("portfolioId").asText() + "/attribution?by=agent")
                        .toString())
                .contains("session drill");
        byModel(rest, known.get("portfolioId").asText());
    }

    /** What each model earned sums to what the session did, and what each holds to the exposure. */
    private static void byModel(Rest rest, String portfolio) throws IOException, InterruptedException {
        JsonNode change = rest.get("/portfolios/" + portfolio + "/attribution?by=model");
        BigDecimal sum = new BigDecimal(change.get("flows").asText())
                .add(new BigDecimal(change.get("other").asText()))
                .add(new BigDecimal(change.get("unattributed").asText()));
        for (JsonNode each : change.get("items")) {
            sum = sum.add(new BigDecimal(each.get("net").asText()));
        }
        assertThat(sum)
                .as(change.toString())
                .isEqualByComparingTo(change.get("change").asText());
        assertThat(change.get("items").toString()).as(change.toString()).contains("1.0.0");
        JsonNode risk = rest.get("/portfolios/" + portfolio + "/risk");
        BigDecimal held = BigDecimal.ZERO;
        for (JsonNode each : risk.get("byModel")) {
            held = held.add(new BigDecimal(each.get("amount").asText()));
        }
        BigDecimal exposure = new BigDecimal(risk.get("exposure").asText());
        assertThat(held.subtract(exposure).abs())
                .as(risk.toString())
                .isLessThanOrEqualTo(exposure.multiply(new BigDecimal("0.0001")));
    }

    /** A portfolio on paper that no live desk trades is closed like any other, whichever node the switch is pressed on. */
    void flattensWhatItHolds(GrekkoProcess pressed) throws IOException, InterruptedException {
        Rest rest = new Rest(pressed);
        String portfolio = rest.get(session).get("portfolioId").asText();
        LadderTalk ladder = new LadderTalk(pressed);
        Patience.await(
                "the session to hold something",
                () -> ladder.held(portfolio, "BTC/USDT").signum() > 0);
        JsonNode kill = rest.post(
                "/risk/kill",
                "{\"scope\":\"PORTFOLIO\",\"target\":\"" + portfolio + "\",\"level\":\"L4\",\"reason\":\"drill\"}");
        JsonNode closed = ladder.ended(kill.get("run").get("id").asText());
        assertThat(closed.get("closes").size()).as(closed.toString()).isPositive();
        assertThat(closed.get("run").get("flatAt").isNull())
                .as(closed.toString())
                .isFalse();
        assertThat(ladder.held(portfolio, "BTC/USDT")).as(closed.toString()).isZero();
        Thread.sleep(2 * STEP_SECONDS * 1_000);
        assertThat(ladder.held(portfolio, "BTC/USDT"))
                .as("bought again under L4")
                .isZero();
    }

    private void twin(Rest rest) throws IOException, InterruptedException {
        JsonNode twin = rest.get(session + "/twin?limit=500");
        assertThat(twin.get("trades").isEmpty()).isFalse();
        assertThat(new BigDecimal(twin.get("residual").asText()))
                .as(twin.toString())
                .isZero();
        BigDecimal parts = BigDecimal.ZERO;
        for (String column : List.of("data", "latency", "price", "fee", "decision")) {
            parts = parts.add(new BigDecimal(twin.get(column).asText()));
        }
        assertThat(parts).isEqualByComparingTo(twin.get("gap").asText());
    }
}
