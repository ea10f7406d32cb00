package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long it takes from a cause, sent by an outside monitor, to its alert on a stream as the console has it: over the risk
 * event, the chain, the broker, the alert, the chain and the broker again. Meanwhile one client places and cancels orders
 * as fast as it is answered, and the simulated market ticks.
 */
final class AlertLatency {
    private static final int CAUSES = 100;
    private static final int PACE_MILLIS = 60;
    private static final int PRICES = 1_000;
    private static final String ORDER =
            "{\"pair\":\"BTC/USD\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"quantity\":\"0.01\",\"price\":\"%d\"}";

    private final Door door;
    private final Rest rest;
    private final People people;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final AtomicInteger orders = new AtomicInteger();

    AlertLatency(Door door) {
        this.door = door;
        rest = new Rest(door);
        people = new People(door);
    }

    /** The 99th percentile, in milliseconds. */
    long p99Millis() throws IOException, InterruptedException {
        WebSocket socket = listen();
        theRoadIsOpen();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> trade(over));
        long began = System.nanoTime();
        for (int cause = 0; cause < CAUSES; cause++) {
            send("cause-" + cause + "-");
            Thread.sleep(PACE_MILLIS);
        }
        double seconds;
        try {
            Patience.await("alerts of all causes", arrived::size, size -> size == CAUSES);
        } finally {
            seconds = (System.nanoTime() - began) / 1e9;
            over.set(true);
            load.join();
            socket.abort();
        }
        List<Long> millis = new ArrayList<>();
        sent.forEach((title, at) ->
                millis.add(TimeUnit.NANOSECONDS.toMillis(arrived.getOrDefault(title, Long.MAX_VALUE) - at)));
        millis.sort(null);
        System.out.printf(
                "cause to console: p50 %d ms, p99 %d ms, longest %d ms, of %d causes, beside %.0f orders placed and cancelled a second%n",
                millis.get(CAUSES / 2),
                millis.get(CAUSES * 99 / 100 - 1),
                millis.get(CAUSES - 1),
                CAUSES,
                orders.get() / seconds);
        return millis.get(CAUSES * 99 / 100 - 1);
    }

    /** A server that has just started seals and tells nothing before it leads: one cause goes ahead and is not measured. */
    private void theRoadIsOpen() throws IOException, InterruptedException {
        String title = "ahead-of-all-";
        send(title);
        Patience.await("the alert that goes ahead", () -> arrived.containsKey(title));
        sent.clear();
        arrived.clear();
    }

    private void send(String title) throws IOException, InterruptedException {
        sent.put(title, System.nanoTime());
        JsonNode unused = rest.post(
                "/risk/events",
                "{\"type\": \"LATENCY\", \"severity\": \"HIGH\", \"subject\": \"" + title + "\", \"title\": \"" + title
                        + "\", \"text\": \"measured\"}");
    }

    private void trade(AtomicBoolean over) {
        try {
            while (!over.get()) {
                String id = rest.post("/orders", ORDER.formatted(20_000 + orders.get() % PRICES))
                        .get("id")
                        .asText();
                int cancelled =
                        people.ask("admin", "DELETE", "/orders/" + id, "").statusCode();
                assertThat(cancelled).isEqualTo(200);
                orders.incrementAndGet();
            }
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private WebSocket listen() {
        byte[] login = ("admin:" + Door.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return Door.CLIENT
                .newWebSocketBuilder()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
                .buildAsync(
                        URI.create(door.address().replace("http:", "ws:") + "/ws/v1/stream?topics=alerts"), new Ear())
                .join();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                long now = System.nanoTime();
                sent.keySet().stream().filter(whole::contains).forEach(title -> arrived.putIfAbsent(title, now));
            }
            return WebSocket.Listener.super.onText(socket, part, last);
        }
    }
}
