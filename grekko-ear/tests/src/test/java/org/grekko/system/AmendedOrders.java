package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Faults.Kind;
import org.grekko.lab.simulator.Faults.Point;
import org.grekko.lab.simulator.Faults.Rule;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Simulation;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;

/** Working orders of an account whose terms are changed, while answers are lost, fills come and the venue refuses. */
final class AmendedOrders {
    private static final AssetPair PAIR = AssetPair.of("BTC/USDT");
    private static final String ADMIN = "admin";

    private final GrekkoProcess grekko;
    private final Simulation venue;
    private final Faults faults;
    private final JsonNode account;

    AmendedOrders(GrekkoProcess grekko, Simulation venue, Faults faults, JsonNode account) {
        this.grekko = grekko;
        this.venue = venue;
        this.faults = faults;
        this.account = account;
    }

    private String placed(String side, String price, String quantity) throws IOException, InterruptedException {
        JsonNode order = new Rest(grekko)
                .post(
                        "/orders",
                        "{\"portfolioId\": \"" + account.get("portfolioId").asText() + "\", \"venue\": \""
                                + account.get("venue").asText() + "\", \"pair\": \"BTC/USDT\", \"side\": \"" + side
                                + "\", \"type\": \"LIMIT\", \"price\": \"" + price + "\", \"quantity\": \"" + quantity
                                + "\"}");
        String path = "/orders/" + order.get("id").asText();
        JsonNode unused = await(path, now -> now.get("status").asText().equals("NEW"));
        return path;
    }

    private JsonNode await(String path, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        return Patience.await("the wanted terms and status", () -> new Rest(grekko).get(path), wanted);
    }

    private static Predicate<JsonNode> stands(String status, String quantity, String price) {
        return now -> now.get("status").asText().equals(status)
                && same(now.get("quantity"), quantity)
                && same(now.get("price"), price)
                && now.path("replacement").isNull();
    }

    private static boolean same(JsonNode number, String expected) {
        return new BigDecimal(number.asText()).compareTo(new BigDecimal(expected)) == 0;
    }

    private String answer(int status, String path, String wish) throws IOException, InterruptedException {
        HttpResponse<String> answer = new People(grekko).ask(ADMIN, "PATCH", path, wish);
        assertThat(answer.statusCode()).as(wish + ": " + answer.body()).isEqualTo(status);
        return answer.body();
    }

    private SimOrder atTheVenue(String path) throws IOException, InterruptedException {
        String clientId = new Rest(grekko).get(path).get("clientOrderId").asText();
        List<SimOrder> found = venue.exchange()
                .orders(
                        venue.account().key(),
                        each -> clientId.equals(each.wish().clientId()));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private JsonNode events(String type, String path, int fewest) throws IOException, InterruptedException {
        return new Rest(grekko).events("type=" + type + "&key=" + path.substring("/orders/".length()), fewest);
    }

    /** Price and quantity at a venue that changes both, and everything that is no change. */
    void bothTerms() throws IOException, InterruptedException {
        String path = placed("BUY", "40000", "0.01");
        assertThat(answer(400, path, "{}")).contains("\"field\":\"quantity\"");
        assertThat(answer(400, path, "{\"stopPrice\": \"1\"}")).contains("stopPrice");
        assertThat(answer(400, path, "{\"quantity\": \"0.010\"}")).contains("nothing would change");
        assertThat(answer(400, path, "{\"price\": \"40000.001\"}")).contains("\"field\":\"price\"", "multiple");
        assertThat(answer(400, path, "{\"quantity\": \"0.0100001\"}")).contains("\"field\":\"quantity\"", "multiple");
        assertThat(answer(400, path, "{\"quantity\": \"0.001\", \"price\": \"100\"}"))
                .contains("\"field\":\"quantity\"", "takes no order below");
        assertThat(answer(422, path, "{\"quantity\": \"900\"}")).contains("\"denial\"");
        assertThat(answer(404, "/orders/00000000-0000-0000-0000-000000000001", "{\"price\": \"1\"}"))
                .contains("no such order");
        String asked = answer(200, path, "{\"quantity\": \"0.02\", \"price\": \"41000\"}");
        assertThat(asked).contains("PENDING_REPLACE", "\"replacement\":{\"quantity\":\"0.02\"");
        JsonNode amended = await(path, stands("NEW", "0.02", "41000"));
        assertThat(amended.get("filledQuantity").asDouble()).isZero();
        assertThat(atTheVenue(path).quantity()).isEqualByComparingTo("0.02");
        assertThat(events("OrderReplaceRequested", path, 1)).hasSize(1);
        assertThat(events("OrderReplaced", path, 1).get(0).get("body").asText())
                .contains("\"oldPrice\":\"40000\"", "\"newPrice\":\"41000\"", "\"newQuantity\":\"0.02\"");
        answerLost(path);
        over(path);
    }

    private void answerLost(String path) throws IOException, InterruptedException {
        faults.become(List.of(new Rule(Point.AMEND, Kind.DROP_AFTER, 1, 0, 0)));
        assertThat(answer(200, path, "{\"price\": \"41500\"}")).contains("PENDING_REPLACE");
        JsonNode unused = await(path, stands("NEW", "0.02", "41500"));
        faults.become(List.of());
        assertThat(atTheVenue(path).price()).isEqualByComparingTo("41500");
        assertThat(events("OrderReplaced", path, 2)).hasSize(2);
    }

    private void over(String path) throws IOException, InterruptedException {
        HttpResponse<String> cancelled = new People(grekko).ask(ADMIN, "DELETE", path, "");
        assertThat(cancelled.statusCode()).isEqualTo(200);
        JsonNode unused = await(path, now -> now.get("status").asText().equals("CANCELED"));
        assertThat(answer(409, path, "{\"price\": \"40000\"}")).contains("CANCELED");
    }

    /** The venue takes no such price: the order keeps the terms that it has, and everybody is told why. */
    void refused() throws IOException, InterruptedException {
        String path = placed("SELL", "90000", "0.01");
        assertThat(answer(200, path, "{\"price\": \"9000000\"}")).contains("PENDING_REPLACE");
        JsonNode unused = await(path, stands("NEW", "0.01", "90000"));
        JsonNode rejected = events("OrderReplaceRejected", path, 1);
        assertThat(rejected).hasSize(1);
        assertThat(rejected.get(0).get("body").asText()).contains("PERCENT_PRICE");
        over(path);
    }

    /** More than the old terms allowed is executed before the venue has answered. */
    void filledMeanwhile() throws IOException, InterruptedException {
        BigDecimal price = venue.exchange().levels(PAIR, Side.BUY, 1).get(0)[0].add(new BigDecimal("0.1"));
        String path = placed("BUY", price.toPlainString(), "0.01");
        faults.become(List.of(new Rule(Point.AMEND, Kind.DELAY, 1, 0, 1_500)));
        assertThat(answer(200, path, "{\"quantity\": \"0.02\"}")).contains("PENDING_REPLACE");
        Patience.of(Duration.ofSeconds(60))
                .closely()
                .until(
                        "the new terms at the venue",
                        () -> atTheVenue(path).quantity().compareTo(new BigDecimal("0.02")) == 0);
        venue.exchange().crowdTakes(PAIR, Side.SELL, new BigDecimal("0.015"), price);
        JsonNode now = await(path, stands("PARTIALLY_FILLED", "0.02", price.toPlainString()));
        assertThat(now.get("filledQuantity").asText()).startsWith("0.015");
        faults.become(List.of());
        over(path);
    }

    /** A venue that only makes orders smaller says so, and the order keeps its name there. */
    void onlySmaller() throws IOException, InterruptedException {
        String path = placed("BUY", "40000", "0.01");
        assertThat(answer(409, path, "{\"price\": \"41000\"}")).contains("only makes the quantity smaller", "cancel");
        assertThat(answer(409, path, "{\"quantity\": \"0.02\"}")).contains("only makes the quantity smaller");
        assertThat(answer(200, path, "{\"quantity\": \"0.005\"}")).contains("PENDING_REPLACE");
        JsonNode unused = await(path, stands("NEW", "0.005", "40000"));
        assertThat(atTheVenue(path).quantity()).isEqualByComparingTo("0.005");
        over(path);
    }
}
