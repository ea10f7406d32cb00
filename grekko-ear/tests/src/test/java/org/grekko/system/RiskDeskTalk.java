package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;

/** The risk of a portfolio that holds something: as it stands, as it was, under shocks, and as files. */
public final class RiskDeskTalk {
    private final GrekkoProcess grekko;
    private final Rest rest;
    private final String portfolio;

    /** Talks about the first portfolio. */
    public RiskDeskTalk(GrekkoProcess grekko) throws IOException, InterruptedException {
        this.grekko = grekko;
        rest = new Rest(grekko);
        portfolio = "/portfolios/"
                + rest.get("/portfolios").get("items").get(0).get("id").asText();
    }

    /** Buys a little, and asks for everything that the desk tells of it. */
    public void tellsWhatIsHeldWhatItRisksAndWhatAShockWouldCost() throws IOException, InterruptedException {
        RecordedReplay.bringIn(grekko);
        rest.awaitPrice("BTC/USD");
        rest.post("/orders", "{\"pair\":\"BTC/USD\",\"side\":\"BUY\",\"type\":\"MARKET\",\"quantity\":\"0.02\"}");
        stands();
        new SizingTalk(grekko).sizesWhatIsBoughtWithinEveryRule();
        shocks();
        was();
        files();
    }

    /** When the oldest measurement that is kept was taken. */
    public String oldest() throws IOException, InterruptedException {
        return rest.get(portfolio + "/risk/history?limit=1")
                .get("items")
                .get(0)
                .get("at")
                .asText();
    }

    private void stands() throws IOException, InterruptedException {
        JsonNode risk = Patience.await(
                "the risk of what was bought",
                () -> rest.get(portfolio + "/risk"),
                now -> !now.get("market").isNull()
                        && now.get("byAsset").findValuesAsText("name").contains("BTC"));
        JsonNode market = risk.get("market");
        assertThat(market.get("basis").get("returns").asInt()).isGreaterThan(28);
        assertThat(market.get("losses")).hasSize(10);
        double nav = risk.get("nav").asDouble();
        for (JsonNode loss : market.get("losses")) {
            assertThat(loss.get("amount").asDouble())
                    .isCloseTo(nav * loss.get("fraction").asDouble(), within(0.01));
        }
        double assets = sum(risk, "byAsset");
        assertThat(assets).isPositive().isCloseTo(risk.get("exposure").asDouble(), within(0.01));
        assertThat(sum(risk, "byVenue")).isCloseTo(assets, within(0.01));
        assertThat(sum(risk, "byAgent")).isCloseTo(assets, within(0.01));
        assertThat(sum(risk, "byModel")).isCloseTo(assets, within(0.01));
        assertThat(risk.get("limits")).hasSize(22);
        assertThat(risk.get("limits").findValues("usage").stream().filter(each -> !each.isNull()))
                .hasSizeGreaterThan(6);
    }

    private static double sum(JsonNode risk, String cut) {
        double sum = 0;
        for (JsonNode each : risk.get(cut)) {
            sum += each.get("amount").asDouble();
        }
        return sum;
    }

    private void shocks() throws IOException, InterruptedException {
        JsonNode all = rest.post(portfolio + "/risk/stress", "{}").get("items");
        assertThat(all.findValuesAsText("name")).containsExactly("2018-02", "2020-03", "2021-05", "2022-11");
        JsonNode march = all.get(1);
        assertThat(march.get("market").asDouble()).isCloseTo(-0.468381, within(1e-6));
        assertThat(march.get("positions").toString()).contains("MEASURED");
        assertThat(march.get("pnl").asDouble()).isNegative();
        JsonNode half = rest.post(
                        portfolio + "/risk/stress",
                        "{\"scenarios\": [{\"name\": \"half\", \"shocks\": [{\"assetClass\": \"CRYPTO\", \"change\":"
                                + " \"-0.5\"}]}]}")
                .get("items")
                .get(0);
        double held = 0;
        for (JsonNode each : half.get("positions")) {
            held += each.get("value").asDouble();
        }
        assertThat(half.get("pnl").asDouble()).isCloseTo(-held / 2, within(0.01));
        refused("{\"episodes\": [\"1929-10\"]}", "episodes[0]");
        refused("{\"scenarios\": [{\"name\": \"x\", \"shocks\": []}]}", "scenarios[0].shocks");
        refused(
                "{\"scenarios\": [{\"name\": \"x\", \"shocks\": [{\"asset\": \"BTC\", \"change\": \"-2\"}]}]}",
                "scenarios[0].shocks[0].change");
        refused(
                "{\"scenarios\": [{\"name\": \"x\", \"shocks\": [{\"change\": \"-0.2\"}]}]}",
                "exactly one of pair, asset and assetClass");
    }

    private void refused(String body, String words) throws IOException, InterruptedException {
        HttpResponse<String> answer = grekko.post("/api/v1" + portfolio + "/risk/stress", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(words);
    }

    private void was() throws IOException, InterruptedException {
        JsonNode history = Patience.await(
                "three measurements", () -> rest.get(portfolio + "/risk/history?limit=2"), kept -> !kept.get("next")
                        .isNull());
        JsonNode more = rest.get(portfolio + "/risk/history?limit=2&cursor="
                + history.get("next").asText());
        Set<String> times = new HashSet<>(history.get("items").findValuesAsText("at"));
        times.addAll(more.get("items").findValuesAsText("at"));
        assertThat(times).hasSize(2 + more.get("items").size());
        HttpResponse<String> wrong = grekko.get("/api/v1" + portfolio + "/risk/history?from=2026-02-01&to=2026-01-01");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("must be after from");
    }

    private void files() throws IOException, InterruptedException {
        HttpResponse<String> pdf = grekko.get("/api/v1" + portfolio + "/reports/risk.pdf");
        assertThat(pdf.statusCode()).as(pdf.body()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        String csv = grekko.get("/api/v1" + portfolio + "/reports/risk.csv").body();
        assertThat(csv).startsWith("at,nav,exposure,");
        assertThat(csv.lines().count()).isGreaterThan(2);
        JsonNode json = new ObjectMapper()
                .readTree(
                        grekko.get("/api/v1" + portfolio + "/reports/risk.json").body());
        assertThat(json.get("stress")).hasSize(4);
        assertThat(json.get("ranges")).hasSize(10);
        assertThat(grekko.get("/api/v1" + portfolio + "/reports/gold.pdf").statusCode())
                .isEqualTo(404);
    }
}
