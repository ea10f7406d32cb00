package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Several users of one Grekko, each with a role of its own. */
final class People {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Door grekko;

    People(Door grekko) {
        this.grekko = grekko;
    }

    void join(String name, String role) throws IOException, InterruptedException {
        JsonNode unused = new Rest(grekko)
                .post(
                        "/users",
                        "{\"username\":\"" + name + "\",\"password\":\"" + Door.PASSWORD + "\",\"roles\":[\"" + role
                                + "\"]}");
    }

    /** What the user gets for a request; the body is empty where there is none. */
    HttpResponse<String> ask(String name, String method, String path, String body)
            throws IOException, InterruptedException {
        return grekko.send(request(name, method, path, body));
    }

    HttpRequest request(String name, String method, String path, String body) {
        byte[] login = (name + ":" + Door.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(grekko.address() + "/api/v1" + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
    }

    /** The same for a POST that must succeed. */
    JsonNode post(String name, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(name, "POST", path, body);
        assertThat(answer.statusCode())
                .as(name + " " + path + ": " + answer.body())
                .isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    /** The same for a POST that must be refused with that status and those words. */
    void refused(String name, String path, String body, int status, String words)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(name, "POST", path, body);
        assertThat(answer.statusCode())
                .as(name + " " + path + ": " + answer.body())
                .isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }
}
