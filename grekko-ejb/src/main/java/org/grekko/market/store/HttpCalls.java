package org.grekko.market.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.grekko.market.TimeSeriesException;

/** Calls to a time-series server: every one has a time limit, every failure names the server. */
final class HttpCalls {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final int SHOWN = 300;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .executor(Runnable::run)
            .build();
    private final String root;

    /**
     * Makes the caller.
     *
     * @param root scheme, host and port, for example {@code http://host:9000}
     */
    HttpCalls(String root) {
        this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }

    /** Text as part of a query string. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends a body; returns when the server has accepted it. */
    void post(String pathAndQuery, String body) {
        call(request(pathAndQuery)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Asks for JSON. */
    JsonNode get(String pathAndQuery) {
        String answer = call(request(pathAndQuery).GET().build());
        try {
            return json.readTree(answer);
        } catch (IOException notJson) {
            throw new TimeSeriesException(
                    "time series at " + root + " did not answer with JSON: " + cut(answer), notJson);
        }
    }

    /** True when the server answers the address with success. */
    boolean answers(String pathAndQuery) {
        try {
            call(request(pathAndQuery).GET().build());
            return true;
        } catch (TimeSeriesException down) {
            return false;
        }
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(root + pathAndQuery)).timeout(ANSWER_LIMIT);
    }

    private String call(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new TimeSeriesException(
                        "time series at " + root + " answered " + answer.statusCode() + ": " + cut(answer.body()));
            }
            return answer.body();
        } catch (IOException failure) {
            throw new TimeSeriesException("time series at " + root + " cannot be reached: " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TimeSeriesException("interrupted while waiting for the time series at " + root, interrupted);
        }
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
