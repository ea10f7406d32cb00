package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;

/** A purchase whose quantity a method says: what it says, what caps it, and what is wrong. */
public final class SizingTalk {
    private static final String PREVIEW = "/orders/preview";

    private final GrekkoProcess grekko;
    private final Rest rest;

    /** Talks to a server. */
    public SizingTalk(GrekkoProcess grekko) {
        this.grekko = grekko;
        rest = new Rest(grekko);
    }

    void sizesWhatIsBoughtWithinEveryRule() throws IOException, InterruptedException {
        String market = "\"pair\":\"BTC/USD\",\"side\":\"BUY\",\"type\":\"MARKET\"";
        BigDecimal price = decimal(rest.post(PREVIEW, "{" + market + ",\"quantity\":\"0.001\"}"), "price")
                .multiply(new BigDecimal("0.99"))
                .setScale(0, RoundingMode.DOWN);
        String limit = "\"pair\":\"BTC/USD\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"price\":\"" + price + "\"";
        String tenth = price.multiply(new BigDecimal("0.9")).toPlainString();
        BigDecimal nav = decimal(rest.get("/portfolios").get("items").get(0), "nav");
        JsonNode small = rest.post(PREVIEW, "{" + limit + sizing("riskFraction", "0.001", tenth));
        // A thousandth of NAV is lost when a tenth of a hundredth of it is: the market moves NAV a little meanwhile.
        assertThat(decimal(small, "notional").divide(nav, 6, RoundingMode.HALF_UP))
                .as(small.toString())
                .isBetween(new BigDecimal("0.0095"), new BigDecimal("0.0105"));
        assertThat(small.get("sizing").get("capped").isNull()).isTrue();
        JsonNode large = rest.post(PREVIEW, "{" + limit + sizing("riskFraction", "0.1", tenth));
        JsonNode capped = large.get("sizing").get("capped");
        assertThat(large.get("denial").isNull()).as(large.toString()).isTrue();
        BigDecimal passes = decimal(large.get("sizing"), "quantity");
        assertThat(passes).isPositive().isLessThan(decimal(large.get("sizing"), "wanted"));
        String more = passes.multiply(new BigDecimal("1.05"))
                .setScale(4, RoundingMode.UP)
                .toPlainString();
        assertThat(rest.post(PREVIEW, "{" + limit + ",\"quantity\":\"" + more + "\"}")
                        .get("denial")
                        .get("reason"))
                .isEqualTo(capped.get("reason"));
        // The bars that were brought in since the start are not measured yet.
        refused(limit + ",\"sizing\":{\"method\":\"volatilityTarget\"}", "sizing.method");
        wrongWishesAreRefused(limit);
    }

    /** After a start over stored bars: the usual target over the volatility that they show. */
    public void sizesByVolatility() throws IOException, InterruptedException {
        String wish = "{\"pair\":\"BTC/USD\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"price\":\"20000\","
                + "\"sizing\":{\"method\":\"volatilityTarget\"}}";
        HttpResponse<String> unused = Patience.await(
                "the volatility to be measured",
                () -> grekko.post("/api/v1" + PREVIEW, wish),
                answer -> answer.statusCode() != 400);
        JsonNode sizing = rest.post(PREVIEW, wish).get("sizing");
        assertThat(sizing.get("value").asDouble()).isEqualTo(0.01);
        // Bitcoin moves by more than one part in a hundred a day and by less than ten.
        assertThat(sizing.get("fraction").asDouble()).isBetween(0.1, 1.0);
    }

    private void wrongWishesAreRefused(String limit) throws IOException, InterruptedException {
        refused(limit + ",\"sizing\":{\"method\":\"riskFraction\"}", "sizing.stopLoss");
        refused(limit + ",\"sizing\":{\"method\":\"hope\"}", "sizing.method");
        refused(limit + ",\"quantity\":\"1\",\"sizing\":{\"method\":\"volatilityTarget\"}", "quantity");
        refused(
                limit + ",\"sizing\":{\"method\":\"kellyFraction\",\"stopLoss\":\"1\",\"takeProfit\":\"9999999\"}",
                "sizing.method");
        refused(
                limit.replace("BUY", "SELL") + ",\"sizing\":{\"method\":\"volatilityTarget\",\"value\":\"0.01\"}",
                "sizing");
    }

    private static String sizing(String method, String value, String stop) {
        return ",\"sizing\":{\"method\":\"" + method + "\",\"value\":\"" + value + "\",\"stopLoss\":\"" + stop + "\"}}";
    }

    private void refused(String terms, String field) throws IOException, InterruptedException {
        HttpResponse<String> answer = grekko.post("/api/v1" + PREVIEW, "{" + terms + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private static BigDecimal decimal(JsonNode json, String field) {
        return new BigDecimal(json.get(field).asText());
    }
}
