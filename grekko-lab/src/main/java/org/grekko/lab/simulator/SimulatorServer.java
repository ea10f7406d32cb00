package org.grekko.lab.simulator;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.grekko.shared.Clock;
import org.xnio.IoUtils;

/** Serves one simulated venue over HTTP and WebSocket on this machine, with the faults of its script. */
public final class SimulatorServer implements AutoCloseable {
    private final Wire wire;
    private final Exchange exchange;
    private final Faults faults;
    private final SkewedClock clock;
    private final Undertow server;
    private final Map<String, Wire.Reply> stale = new ConcurrentHashMap<>();
    private volatile long closedUntil;
    private volatile long bannedUntil;

    /** A clock that can be made wrong. */
    public static final class SkewedClock implements Clock {
        private final Clock clock;
        private volatile Duration skew = Duration.ZERO;

        /** A clock that is right. */
        public SkewedClock(Clock clock) {
            this.clock = clock;
        }

        /** From now on it is wrong by so much. */
        public void skew(Duration by) {
            skew = by;
        }

        @Override
        public Instant now() {
            return clock.now().plus(skew);
        }
    }

    /**
     * Starts the server on the loopback address.
     *
     * @param port 0 for any free one
     */
    public SimulatorServer(int port, Wire wire, Exchange exchange, Faults faults, SkewedClock clock) {
        this.wire = wire;
        this.exchange = exchange;
        this.faults = faults;
        this.clock = clock;
        this.server = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setIoThreads(2)
                .setWorkerThreads(16)
                .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, true)
                .setServerOption(UndertowOptions.RECORD_REQUEST_START_TIME, true)
                .setHandler(handler())
                .build();
        server.start();
    }

    /** Where it listens. */
    public URI address() {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    private HttpHandler handler() {
        HttpHandler sockets = Handlers.websocket((opening, channel) -> {
            Map<String, String> headers = new HashMap<>();
            opening.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            String path = opening.getRequestURI().replaceFirst("\\?.*", "");
            String query = opening.getQueryString() == null ? "" : opening.getQueryString();
            wire.serve(new SimulatorSocket(channel, faults, wire), new Wire.Request("GET", path, query, headers, ""));
        });
        return exchange -> {
            if ("websocket".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Upgrade"))) {
                sockets.handleRequest(exchange);
            } else {
                exchange.dispatch(this::serve);
            }
        };
    }

    private void serve(HttpServerExchange http) throws IOException {
        http.startBlocking();
        Wire.Request request = request(http);
        Faults.Point point = wire.point(request);
        List<Faults.Rule> struck = faults.strike(point);
        struck.forEach(this::happen);
        if (has(struck, Faults.Kind.DROP)) {
            drop(http);
            return;
        }
        if (bannedUntil > System.nanoTime()) {
            send(http, wire.banned(1 + (bannedUntil - System.nanoTime()) / 1_000_000_000L));
            return;
        }
        exchange.maintenance(closedUntil > System.nanoTime());
        Wire.Reply reply = has(struck, Faults.Kind.ERROR)
                ? Wire.Reply.of(503, "Service Unavailable")
                : answer(request, point, struck);
        struck.stream().filter(rule -> rule.kind() == Faults.Kind.DELAY).forEach(rule -> pause(rule.millis()));
        if (has(struck, Faults.Kind.DROP_AFTER)) {
            drop(http);
        } else {
            send(http, has(struck, Faults.Kind.ERROR_AFTER) ? Wire.Reply.of(503, "Service Unavailable") : reply);
        }
    }

    private Wire.Reply answer(Wire.Request request, Faults.Point point, List<Faults.Rule> struck) {
        String question = request.path() + "?" + request.query();
        Wire.Reply old = stale.get(question);
        if (old != null && has(struck, Faults.Kind.STALE)) {
            return old;
        }
        Wire.Reply reply = wire.answer(request);
        if (point == Faults.Point.SNAPSHOT && stale.size() < 100) {
            stale.putIfAbsent(question, reply);
        }
        return reply;
    }

    private void happen(Faults.Rule rule) {
        switch (rule.kind()) {
            case MAINTENANCE -> closedUntil = System.nanoTime() + rule.millis() * 1_000_000;
            case BAN -> bannedUntil = System.nanoTime() + rule.millis() * 1_000_000;
            case CLOCK_SKEW -> clock.skew(Duration.ofMillis(rule.millis()));
            default -> {
                // The others strike where the answer is made.
            }
        }
    }

    private static boolean has(List<Faults.Rule> struck, Faults.Kind kind) {
        return struck.stream().anyMatch(rule -> rule.kind() == kind);
    }

    private static Wire.Request request(HttpServerExchange http) throws IOException {
        Map<String, String> headers = new HashMap<>();
        HeaderMap given = http.getRequestHeaders();
        for (HttpString name : given.getHeaderNames()) {
            headers.put(name.toString().toLowerCase(Locale.ROOT), given.getFirst(name));
        }
        String body = new String(http.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Wire.Request(
                http.getRequestMethod().toString(),
                http.getRequestPath(),
                http.getQueryString(),
                headers,
                body,
                http.getRequestStartTime());
    }

    private static void send(HttpServerExchange http, Wire.Reply reply) {
        http.setStatusCode(reply.status());
        reply.headers().forEach((name, value) -> http.getResponseHeaders().put(new HttpString(name), value));
        http.getResponseHeaders().put(new HttpString("Content-Type"), "application/json");
        http.getResponseSender().send(reply.body(), StandardCharsets.UTF_8);
    }

    private static void drop(HttpServerExchange http) {
        IoUtils.safeClose(http.getConnection());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
