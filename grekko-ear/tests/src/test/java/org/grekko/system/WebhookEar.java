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
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver of webhooks that believes only what is signed, and that can be told to refuse everything. */
final class WebhookEar implements AutoCloseable {
    static final String SECRET = "what only the two of us know";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    void awaitRefusal() throws InterruptedException {
        Instant last = Instant.now().plus(PATIENCE);
        while (refused.get() == 0) {
            assertThat(Instant.now()).isBefore(last);
            Thread.sleep(100);
        }
    }

    /** Waits for a notice with that title. */
    JsonNode hears(String title) throws IOException, InterruptedException {
        Instant last = Instant.now().plus(PATIENCE);
        while (true) {
            for (String each : heard) {
                JsonNode notice = new ObjectMapper().readTree(each);
                if (notice.get("title").asText().contains(title)) {
                    assertThat(forged).as("not signed as it should be").isEmpty();
                    return notice;
                }
            }
            assertThat(Instant.now())
                    .as("waiting for " + title + " in " + heard)
                    .isBefore(last);
            Thread.sleep(100);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
