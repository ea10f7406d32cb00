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
