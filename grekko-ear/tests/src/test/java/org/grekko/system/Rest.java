package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What one Grekko answers, as parsed JSON; an answer other than 2xx fails the test. */
final class Rest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_PAGE = 1000;
    private static final int OK = 200;
    private static final int BEFORE_IT_LEADS = 409;

    private final Door grekko;

    Rest(Door grekko) {
        this.grekko = grekko;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return parsed(path, grekko.get("/api/v1" + path));
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return parsed(path, grekko.post("/api/v1" + path, body));
    }

    /** What only the node that leads does: a POST that is answered 409 before it leads, and asked again until then. */
    JsonNode postOnceItLeads(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = Patience.await(
                "the node to lead",
                () -> grekko.post("/api/v1" + path, body),
                each -> each.statusCode() != BEFORE_IT_LEADS);
        return parsed(path, answer);
    }

    /** Waits until a market is heard, so that an order in it can be valued; a feed comes up after the server. */
    void awaitPrice(String pair) throws IOException, InterruptedException {
        String wish = "{\"pair\":\"" + pair + "\",\"side\":\"BUY\",\"type\":\"MARKET\",\"quantity\":\"0.001\"}";
        HttpResponse<String> unused = Patience.await(
                "a price of " + pair,
                () -> grekko.post("/api/v1/orders/preview", wish),
                answer -> answer.statusCode() == OK && !answer.body().contains("NO_PRICE"));
    }

    /**
     * Sealed events, as soon as there are so many; the seal follows what happened within a moment, once a node leads.
     *
     * @param query which, for example {@code type=BreakerTripped}
     */
    JsonNode events(String query, int fewest) throws IOException, InterruptedException {
        return Patience.await(
                "sealed events of " + query,
                () -> get("/audit/events?" + query).get("items"),
                items -> items.size() >= fewest);
    }

    /** Every item of a list, page after page. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String page = path + "?limit=" + LARGEST_PAGE;
        JsonNode next;
        do {
            JsonNode answer = get(page);
            answer.get("items").forEach(items::add);
            next = answer.get("next");
            page = path + "?limit=" + LARGEST_PAGE + "&cursor=" + next.asText();
        } while (!next.isNull());
        return items;
    }

    private static JsonNode parsed(String path, HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode())
                .as("status of " + path + ": " + answer.body())
                .isBetween(200, 299);
        return JSON.readTree(answer.body());
    }
}
