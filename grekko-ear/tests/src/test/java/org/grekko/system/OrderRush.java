package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sixty-four purchases at the same moment, which together would be far beyond every limit. */
final class OrderRush {
    private static final int ORDERS = 64;
    private static final BigDecimal PRICE = new BigDecimal("20000");

    private final GrekkoProcess grekko;
    private final ObjectMapper json = new ObjectMapper();

    OrderRush(GrekkoProcess grekko) {
        this.grekko = grekko;
    }

    /** What passes together stays within half of NAV; the preview says which limit is the nearest. */
    void staysWithinTheLimit() throws IOException, InterruptedException, ExecutionException {
        Rest rest = new Rest(grekko);
        BigDecimal most = nav(rest).multiply(new BigDecimal("0.55"));
        BigDecimal approved = BigDecimal.ZERO;
        List<String> placed = new ArrayList<>();
        for (HttpResponse<String> each : all()) {
            JsonNode answer = json.readTree(each.body());
            if (each.statusCode() == 201) {
                placed.add(answer.get("id").asText());
                approved = approved.add(
                        PRICE.multiply(new BigDecimal(answer.get("quantity").asText())));
            } else {
                assertThat(each.statusCode()).as(each.body()).isEqualTo(422);
                assertThat(answer.get("reason").asText())
                        .isIn("POSITION_LIMIT", "TOTAL_EXPOSURE", "CONCENTRATION", "INSUFFICIENT_BALANCE");
                assertThat(answer.get("denial").get("version").asInt()).isEqualTo(1);
            }
        }
        assertThat(approved).isLessThanOrEqualTo(most);
        assertThat(placed.size()).isLessThan(ORDERS);
        String preview = grekko.post("/api/v1/orders/preview", order("0.05")).body();
        assertThat(new BigDecimal(
                        json.readTree(preview).get("nearestLimit").get("used").asText()))
                .as(preview)
                .isPositive();
        for (String id : placed) {
            assertThat(new People(grekko)
                            .ask("admin", "DELETE", "/orders/" + id, "")
                            .statusCode())
                    .isIn(200, 409);
        }
        assertThat(grekko.post(
                                "/api/v1/risk/throttles/00000000-0000-0000-0000-000000000001/rearm",
                                "{\"reason\":\"drill\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static BigDecimal nav(Rest rest) throws IOException, InterruptedException {
        for (JsonNode each : rest.get("/portfolios").get("items")) {
            if (each.get("name").asText().equals("main")) {
                return new BigDecimal(each.get("nav").asText());
            }
        }
        throw new IllegalStateException("there is no main portfolio");
    }

    private List<HttpResponse<String>> all() throws InterruptedException, ExecutionException {
        ExecutorService people = Executors.newFixedThreadPool(ORDERS);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            String body = order("0.3" + (10 + i));
            sent.add(people.submit(() -> {
                start.await();
                return grekko.post("/api/v1/orders", body);
            }));
        }
        start.countDown();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> each : sent) {
            answers.add(each.get());
        }
        people.shutdown();
        return answers;
    }

    private static String order(String quantity) {
        return "{\"pair\":\"BTC/USD\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"quantity\":\"" + quantity
                + "\",\"price\":\"" + PRICE.toPlainString() + "\"}";
    }
}
