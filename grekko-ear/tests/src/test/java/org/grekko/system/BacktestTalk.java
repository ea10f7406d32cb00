package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A backtest from the wish to its files, held against the command. */
final class BacktestTalk {
    private static final Set<String> SERVERS_OWN = Set.of("id");

    private final Door grekko;
    private final Rest rest;
    private final RecordedBacktest backtests;

    BacktestTalk(Door grekko) {
        this.grekko = grekko;
        rest = new Rest(grekko);
        backtests = new RecordedBacktest(grekko);
    }

    void givesWhatTheCommandGives(Path folder) throws IOException, InterruptedException {
        HttpResponse<String> asked = backtests.ask(20, "backtest-1");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(backtests.ask(20, "backtest-1").body()).isEqualTo(asked.body());
        assertThat(rest.get("/backtests").get("items")).hasSize(1);
        String id = rest.get("/backtests").get("items").get(0).get("id").asText();
        String other = backtests.ask(10);
        assertThat(backtests.ended(id).get("status").asText()).isEqualTo("DONE");
        JsonNode done = rest.get("/backtests/" + id);
        holdAgainst(done, RecordedBacktest.ofTheCommand(20, folder));
        listsComeInPages(id, done);
        filesHoldTheSame(id, done);
        assertThat(backtests.ended(other).get("dataHash")).isEqualTo(done.get("dataHash"));
        comparisonNamesWhatDiffers(id, other);
        aCancelledOneHasNoResult();
        wrongWishesAreRefused();
        new PortfolioTalk(grekko).givesWhatTheCommandGives(folder);
    }

    private static void holdAgainst(JsonNode done, JsonNode command) {
        assertThat(done.get("resultHash")).isEqualTo(command.get("resultHash"));
        assertThat(done.get("codeVersion").asText()).contains("+");
        command.properties().forEach(field -> {
            if (!SERVERS_OWN.contains(field.getKey())) {
                assertSame(field.getKey(), done.get(field.getKey()), field.getValue());
            }
        });
    }

    /** Decimals are text here and numbers there. */
    static void assertSame(String place, JsonNode ours, JsonNode theirs) {
        assertThat(ours).as(place).isNotNull();
        if (theirs.isArray()) {
            assertThat(ours).as(place).hasSameSizeAs(theirs);
            for (int i = 0; i < theirs.size(); i++) {
                assertSame(place + i, ours.get(i), theirs.get(i));
            }
        } else if (theirs.isObject()) {
            theirs.properties()
                    .forEach(field ->
                            assertSame(place + "." + field.getKey(), ours.get(field.getKey()), field.getValue()));
        } else if (theirs.isNumber()) {
            assertThat(new BigDecimal(ours.asText())).as(place).isEqualByComparingTo(theirs.decimalValue());
        } else {
            assertThat(ours.asText()).as(place).isEqualTo(theirs.asText());
        }
    }

    private void listsComeInPages(String id, JsonNode done) throws IOException, InterruptedException {
        List<JsonNode> trades = new ArrayList<>();
        done.get("trades").forEach(trades::add);
        assertThat(rest.all("/backtests/" + id + "/trades")).isEqualTo(trades);
        List<JsonNode> equity = rest.all("/backtests/" + id + "/equity");
        assertThat(equity).hasSize(done.get("equity").size());
        double deepest = equity.stream()
                .mapToDouble(each -> each.get("drawdown").asDouble())
                .max()
                .orElseThrow();
        assertThat(deepest).isEqualTo(done.get("maxDrawdown").asDouble());
        assertThat(grekko.get("/api/v1/backtests/" + id + "/equity?cursor=x").statusCode())
                .isEqualTo(400);
    }

    private void filesHoldTheSame(String id, JsonNode done) throws IOException, InterruptedException {
        String files = "/api/v1/backtests/" + id + "/exports/";
        HttpResponse<String> csv = grekko.get(files + "trades.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(done.get("trades").size() + 1);
        assertThat(grekko.get(files + "equity.csv").body().lines())
                .hasSize(done.get("equity").size() + 1);
        assertThat(rest.get("/backtests/" + id + "/exports/result.json")).isEqualTo(done);
        HttpResponse<String> page = grekko.get(files + "report.html");
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<svg", done.get("resultHash").asText());
        assertThat(grekko.get(files + "all.zip").statusCode()).isEqualTo(404);
    }

    private void comparisonNamesWhatDiffers(String id, String other) throws IOException, InterruptedException {
        JsonNode comparison = rest.get("/backtests/comparison?ids=" + id + "," + other);
        assertThat(comparison.get("sameBars").asBoolean()).isTrue();
        assertThat(comparison.get("differences")).hasSize(1);
        assertThat(comparison.get("differences").get(0).get("setting").asText()).isEqualTo("parameters.fast");
        assertThat(grekko.get("/api/v1/backtests/comparison?ids=" + id).body()).contains("\"field\":\"ids\"");
    }

    private void aCancelledOneHasNoResult() throws IOException, InterruptedException {
        List<String> asked = List.of(backtests.ask(5), backtests.ask(6), backtests.ask(7));
        HttpResponse<String> answer = new People(grekko).ask("admin", "DELETE", "/backtests/" + asked.get(2), "");
        assertThat(answer.body()).contains("\"status\":\"CANCELLED\"", "cancelled by admin");
        assertThat(grekko.get("/api/v1/backtests/" + asked.get(2) + "/exports/report.html")
                        .statusCode())
                .isEqualTo(409);
        assertThat(backtests.ended(asked.get(1)).get("status").asText()).isEqualTo("DONE");
        JsonNode cancelled = backtests.ended(asked.get(2));
        assertThat(cancelled.get("status").asText()).isEqualTo("CANCELLED");
        assertThat(cancelled.get("resultHash").isNull()).isTrue();
    }

    private void wrongWishesAreRefused() throws IOException, InterruptedException {
        String good = RecordedBacktest.body(20);
        refused(good.replace("sma-cross", "moon"), "model", "risk-parity");
        refused(RecordedBacktest.body(60), "parameters.fast", "must be less than slow");
        refused(good.replace("fast", "wings"), "parameters.wings", "is not a parameter");
        refused(good.replace("BTC/USD", "NIX/USD"), "pairs", "import them first");
        refused(good.replace("BTC/USD", "BTC/EUR"), "pairs", "quote asset");
        refused(good.replace("4h", "3h"), "interval", "4h");
        refused(good.replace("\"from\"", "\"to\":\"2017-01-01\",\"from\""), "to", "after from");
    }

    private void refused(String body, String field, String words) throws IOException, InterruptedException {
        HttpResponse<String> answer = grekko.post("/api/v1/backtests", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", words);
    }
}
