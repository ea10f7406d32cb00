package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver of webhooks that believes only what is signed, and that can be told to refuse everything. */
final class WebhookEar implements AutoCloseable {
    static final String SECRET = "what only the two of us know";

    private final HttpServer server;
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Queue<String> forged = new ConcurrentLinkedQueue<>();
    private volatile boolean refuses;
    private final AtomicInteger refused = new AtomicInteger();

    WebhookEar() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** What a Grekko needs to know to tell it, with enough tokens that nothing is summarised. */
    Map<String, String> settings() {
        return Map.of(
                "grekko.alerts.webhook.url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/private-path",
                "grekko.alerts.webhook.secret",
                SECRET,
                "grekko.alerts.burst",
                "1000",
                "grekko.alerts.retry-seconds",
                "1");
    }

    void refuse(boolean everything) {
        refuses = everything;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String at = exchange.getRequestHeaders().getFirst("X-Grekko-Timestamp");
        String signature = exchange.getRequestHeaders().getFirst("X-Grekko-Signature");
        boolean fresh = Math.abs(Instant.now().getEpochSecond() - Long.parseLong(at)) < 60;
        if (!fresh || !MessageDigest.isEqual(bytes(signature), bytes("v1=" + sum(at + "." + body)))) {
            forged.add(body);
        }
        if (refuses) {
            refused.incrementAndGet();
        } else {
            heard.add(body);
        }
        exchange.sendResponseHeaders(refuses ? 503 : 204, -1);
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sum(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(SECRET), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Waits until something was refused. */
    void awaitRefusal() throws IOException, InterruptedException {
        Patience.await("a notice that is refused", () -> refused.get() > 0);
    }

    /** Waits for a notice with that title. */
    JsonNode hears(String title) throws IOException, InterruptedException {
        Predicate<JsonNode> wanted = notice -> notice.get("title").asText().contains(title);
        List<JsonNode> all = Patience.await(
                "the notice " + title, this::notices, told -> told.stream().anyMatch(wanted));
        assertThat(forged).as("not signed as it should be").isEmpty();
        return all.stream().filter(wanted).findFirst().orElseThrow();
    }

    private List<JsonNode> notices() throws IOException {
        List<JsonNode> notices = new ArrayList<>();
        for (String each : heard) {
            notices.add(new ObjectMapper().readTree(each));
        }
        return notices;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
