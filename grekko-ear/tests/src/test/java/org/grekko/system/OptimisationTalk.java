package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A search for parameters from the wish to its best, held against the command. */
final class OptimisationTalk {
    private static final Patience LONGEST = Patience.of(Duration.ofMinutes(3));
    private static final String BODY = "{\"model\":\"sma-cross\",\"search\":\"EVOLUTION\","
            + "\"ranges\":{\"fast\":\"5..60\",\"slow\":\"fast+5..200:5\"},\"constraints\":[\"slow>=2*fast\"],"
            + "\"evaluations\":60,\"windows\":1,\"seed\":7,"
            + "\"pairs\":[\"ETH/USD\",\"BTC/USD\"],\"interval\":\"4h\",\"from\":\"2021-01-01\"}";

    private final Door grekko;
    private final Rest rest;

    OptimisationTalk(Door grekko) {
        this.grekko = grekko;
        rest = new Rest(grekko);
    }

    void givesWhatTheCommandGives(Path folder) throws IOException, InterruptedException {
        String id = ask(BODY);
        JsonNode done = ended(id);
        assertThat(done.get("status").asText()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.get("result")).isEqualTo(ofTheCommand(folder));
        assertThat(done.get("progress").asDouble()).isEqualTo(1);
        resultsComeRankedInPages(id, done);
        theBestCanBeRun(id, done);
        JsonNode again = ended(ask(BODY));
        assertThat(again.get("result")).isEqualTo(done.get("result"));
        assertThat(Duration.between(time(again, "startedAt"), time(again, "endedAt")))
                .as("a search that was made is not made again")
                .isLessThan(Duration.between(time(done, "startedAt"), time(done, "endedAt")));
        aCancelledOneHasNoResult();
        wrongWishesAreRefused();
    }

    private static Instant time(JsonNode search, String field) {
        return Instant.parse(search.get(field).asText());
    }

    String ask(String body) throws IOException, InterruptedException {
        return rest.post("/optimisations", body).get("id").asText();
    }

    /** Waits until a search has ended. */
    JsonNode ended(String id) throws IOException, InterruptedException {
        return LONGEST.until(
                "the end of the search", () -> rest.get("/optimisations/" + id), search -> !search.get("endedAt")
                        .isNull());
    }

    private static JsonNode ofTheCommand(Path folder) throws IOException, InterruptedException {
        List<String> options = List.of(
                "--search=evolution",
                "--seed=7",
                "--param=fast=5..60",
                "--param=slow=fast+5..200:5",
                "--constraint=slow>=2*fast",
                "--evaluations=60",
                "--windows=1",
                "--from=2021-01-01");
        return ofTheCommand(folder, options);
    }

    /** What the command finds over the same bars, with options written {@code --NAME=VALUE}. */
    static JsonNode ofTheCommand(Path folder, List<String> options) throws IOException, InterruptedException {
        Path candles = Path.of(System.getProperty("grekko.shared", "../shared"), "data", "candles");
        Path result = folder.resolve("study.json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.grekko.optimisation.OptimiseCommand"));
        command.addAll(List.of("--model", "sma-cross", "--interval", "4h", "--json", result.toString()));
        options.forEach(each -> command.addAll(List.of(each.split("=", 2))));
        command.addAll(List.of(
                "--bars",
                "BTC/USD=" + candles.resolve("btc_usd_coinbase_4h.csv.gz") + ",ETH/USD="
                        + candles.resolve("eth_usd_coinbase_4h.csv.gz")));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
        return new ObjectMapper().readTree(result.toFile());
    }

    private void resultsComeRankedInPages(String id, JsonNode done) throws IOException, InterruptedException {
        List<JsonNode> all = rest.all("/optimisations/" + id + "/results");
        assertThat(all).hasSize(done.get("result").get("trials").asInt());
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).get("rank").asInt()).isEqualTo(i + 1);
            if (i > 0) {
                assertThat(all.get(i).get("bps").asDouble())
                        .isLessThanOrEqualTo(all.get(i - 1).get("bps").asDouble());
            }
        }
        JsonNode best = done.get("result").get("best");
        assertThat(all.get(0).get("spread")).isEqualTo(best.get("spread"));
        assertThat(all.get(0).get("bps").asDouble()).isEqualTo(best.get("bps").asDouble());
        JsonNode page = rest.get("/optimisations/" + id + "/results?limit=3&cursor=3");
        assertThat(page.get("items").get(0)).isEqualTo(all.get(3));
        assertThat(page.get("next").asText()).isEqualTo("6");
    }

    private void theBestCanBeRun(String id, JsonNode done) throws IOException, InterruptedException {
        String files = "/api/v1/optimisations/" + id + "/exports/";
        JsonNode asked =
                rest.post("/backtests", grekko.get(files + "backtest.json").body());
        JsonNode parameters = asked.get("config").get("parameters");
        JsonNode best = done.get("result").get("best").get("parameters");
        assertThat(parameters.get("fast").asDouble()).isEqualTo(best.get("fast").asDouble());
        assertThat(parameters.get("slow").asDouble()).isEqualTo(best.get("slow").asDouble());
        assertThat(new RecordedBacktest(grekko)
                        .ended(asked.get("id").asText())
                        .get("status")
                        .asText())
                .isEqualTo("DONE");
        assertThat(grekko.get(files + "model.json").body()).contains("\"universe\":[\"BTC/USD\",\"ETH/USD\"]");
        assertThat(rest.get("/optimisations/" + id + "/exports/study.json")).isEqualTo(done.get("result"));
        assertThat(grekko.get(files + "all.zip").statusCode()).isEqualTo(404);
    }

    private void aCancelledOneHasNoResult() throws IOException, InterruptedException {
        String id = ask(BODY.replace("\"seed\":7", "\"seed\":8").replace("60,", "5000,"));
        HttpResponse<String> answer = new People(grekko).ask("admin", "DELETE", "/optimisations/" + id, "");
        assertThat(answer.body()).contains("\"status\":\"CANCELLED\"", "cancelled by admin");
        assertThat(grekko.get("/api/v1/optimisations/" + id + "/exports/study.json")
                        .statusCode())
                .isEqualTo(409);
        assertThat(rest.get("/optimisations/" + id + "/results").get("items")).isEmpty();
        assertThat(ended(id).get("result").isNull()).isTrue();
    }

    private void wrongWishesAreRefused() throws IOException, InterruptedException {
        refused(BODY.replace("sma-cross", "moon"), "model", "risk-parity");
        refused(BODY.replace("EVOLUTION", "HOPE"), "search", "GRID, RANDOM or EVOLUTION");
        refused(BODY.replace("5..60", "5.."), "ranges.fast", "must be FROM..TO");
        refused(
                BODY.replace("{\"fast\":\"5..60\",\"slow\":\"fast+5..200:5\"}", "[\"fast=5..60\"]"),
                "ranges",
                "must be an object with a value for each name, such as {");
        refused(BODY.replace("5..60", "0..60"), "ranges.fast", "whole number from 1");
        refused(BODY.replace("\"fast\":\"5", "\"wings\":\"5"), "ranges.wings", "is not a parameter");
        refused(BODY.replace("fast+5..200:5", "wings..200"), "ranges", "hang on each other");
        refused(BODY.replace("slow>=2*fast", "slow=fast"), "constraints", "LEFT<RIGHT");
        refused(BODY.replace("EVOLUTION", "GRID"), "ranges", "make ranges shorter or steps longer");
        refused(BODY.replace(":60,", ":10001,"), "evaluations", "from 1 to 10000");
        refused(BODY.replace("\"windows\":1", "\"windows\":51"), "windows", "from 0 to 50");
        refused(BODY.replace("BTC/USD", "NIX/USD"), "pairs", "import them first");
        refused(BODY.replace("\"seed\"", "\"parameters\":{\"fast\":9},\"seed\""), "parameters.fast", "has a range");
    }

    private void refused(String body, String field, String words) throws IOException, InterruptedException {
        HttpResponse<String> answer = grekko.post("/api/v1/optimisations", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", words);
    }
}
