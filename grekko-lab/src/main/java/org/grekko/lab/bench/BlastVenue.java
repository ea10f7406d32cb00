package org.grekko.lab.bench;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.SimulatorServer;
import org.grekko.lab.simulator.Venues;
import org.grekko.lab.simulator.Wire;
import org.grekko.shared.SystemClock;
import org.jspecify.annotations.Nullable;

/**
 * A Binance that sends as many frames as it is told: of ten, six change the book, three state the best prices and one is
 * a trade. A change's event time is in microseconds instead of Binance's milliseconds, so that its age can be told. The
 * book walks over forty levels and never crosses.
 */
final class BlastVenue implements Wire, AutoCloseable {
    private static final int LEVELS = 20;
    private static final int CENTRE = 60_000;
    private static final String SNAPSHOT = "/api/v3/depth";

    private final Wire wire;
    private final SimulatorServer server;
    private volatile @Nullable Socket socket;
    private long sent;
    private volatile long update;

    BlastVenue(int port) {
        SimulatorServer.SkewedClock clock = new SimulatorServer.SkewedClock(new SystemClock());
        Exchange exchange = Venues.BINANCE.exchange(clock);
        wire = Venues.BINANCE.wire(exchange);
        server = new SimulatorServer(port, this, exchange, Faults.NONE, clock);
    }

    URI address() {
        return server.address();
    }

    boolean connected() {
        return socket != null;
    }

    long sent() {
        return sent;
    }

    /** Sends the next frame to the socket that was opened last. */
    void send() {
        Socket to = socket;
        if (to == null) {
            throw new IllegalStateException("nobody listens");
        }
        int kind = (int) (sent++ % 10);
        String frame = kind < 6 ? depth() : kind < 9 ? best() : trade();
        to.send(Faults.Point.STREAM, frame);
    }

    private String depth() {
        long number = update + 1;
        int level = 1 + (int) (number % LEVELS);
        String size = (1 + number % 7) + ".50000000";
        String frame = "{\"stream\":\"btcusdt@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":" + micros()
                + ",\"s\":\"BTCUSDT\",\"U\":" + number + ",\"u\":" + number + ",\"b\":[[\"" + (CENTRE - level)
                + ".00000000\",\"" + size + "\"],[\"" + (CENTRE - level - 1) + ".00000000\",\"2.25000000\"]],\"a\":[[\""
                + (CENTRE + level) + ".00000000\",\"" + size + "\"],[\"" + (CENTRE + level + 1)
                + ".00000000\",\"2.25000000\"]]}}";
        update = number;
        return frame;
    }

    private String best() {
        return "{\"stream\":\"btcusdt@bookTicker\",\"data\":{\"u\":" + sent + ",\"s\":\"BTCUSDT\",\"b\":\""
                + (CENTRE - 1) + ".00000000\",\"B\":\"3.78826000\",\"a\":\"" + (CENTRE + 1)
                + ".00000000\",\"A\":\"1.54698000\"}}";
    }

    private String trade() {
        return "{\"stream\":\"btcusdt@trade\",\"data\":{\"e\":\"trade\",\"E\":" + micros()
                + ",\"s\":\"BTCUSDT\",\"t\":" + sent + ",\"p\":\"" + CENTRE
                + ".00000000\",\"q\":\"0.02000000\",\"T\":1723161255342,\"m\":true,\"M\":true}}";
    }

    private static long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    @Override
    public Faults.Point point(Request request) {
        return wire.point(request);
    }

    @Override
    public Reply answer(Request request) {
        if (!request.path().equals(SNAPSHOT)) {
            return wire.answer(request);
        }
        return Reply.of(
                200,
                "{\"lastUpdateId\":" + update + ",\"bids\":[[\"" + (CENTRE - 1) + "\",\"1\"]],\"asks\":[[\""
                        + (CENTRE + 1) + "\",\"1\"]]}");
    }

    @Override
    public void serve(Socket opened, Request opening) {
        opened.onText(text -> {});
        socket = opened;
    }

    @Override
    public Reply banned(long seconds) {
        return wire.banned(seconds);
    }

    @Override
    public void close() {
        server.close();
    }
}
