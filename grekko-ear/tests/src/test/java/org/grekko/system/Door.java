package org.grekko.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Where a running Grekko is asked, as its first user {@code admin}. */
public interface Door {
    /** The password of the first user, {@code admin}. */
    String PASSWORD = "correct-horse-battery-1";

    /** Shared by all tests. */
    HttpClient CLIENT = HttpClient.newHttpClient();

    /** Where it answers, without a slash at the end. */
    String address();

    /** Asks, for example {@code get("/api/v1/agents")}. */
    default HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** Sends JSON. */
    default HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** A request to be completed by the caller. */
    default HttpRequest.Builder request(String path) {
        byte[] login = ("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }

    /** Sends a request and returns the answer, whatever its status. */
    default HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** Whether it may trade; one that does not answer may not. */
    default boolean ready() throws InterruptedException {
        try {
            String body = get("/health/ready").body();
            return body.startsWith("{\"status\":\"UP\"") && body.contains("\"name\"");
        } catch (IOException notYet) {
            return false;
        }
    }
}
