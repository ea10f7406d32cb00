package org.grekko.lab.bench;

import java.math.BigDecimal;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.SimulatorServer;
import org.grekko.lab.simulator.Venues;
import org.grekko.lab.simulator.Wire;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.jspecify.annotations.Nullable;

/** A simulated Binance that stamps its depth frames just before they are written and orders as their heads are read. */
final class TickVenue implements Wire, AutoCloseable {
    static final AssetPair PAIR = new AssetPair("BTC", "USDT");
    private static final long NO_LIMIT = Integer.MAX_VALUE;
    private static final int LEVELS = 20;
    private static final Pattern HEARD = Pattern.compile("newClientOrderId=[^&]*-(\\d+)(&|$)");

    private final Exchange exchange;
    private final Wire wire;
    private final SimulatorServer server;
    private final BlockingQueue<Arrival> orders = new LinkedBlockingQueue<>();
    private volatile long framed;
    private long ticks;

    /**
     * An order came.
     *
     * @param nanos when its head was read
     * @param heard when the trader heard of the tick, by its own clock: the last part of its client order id
     */
    record Arrival(long nanos, long heard) {}

    TickVenue(int port) {
        SimulatorServer.SkewedClock clock = new SimulatorServer.SkewedClock(new SystemClock());
        exchange = Venues.BINANCE.exchange(clock);
        wire = Venues.BINANCE.wire(exchange);
        wire.limits(NO_LIMIT, NO_LIMIT);
        Venues.Login login = Venues.BINANCE.login();
        exchange.open(new Account(login.key(), login.secret(), false)).deposit("USDT", "1000000000");
        for (int i = 1; i <= LEVELS; i++) {
            exchange.crowd(PAIR, Side.BUY, new BigDecimal(60_000 - i), BigDecimal.ONE);
            exchange.crowd(PAIR, Side.SELL, new BigDecimal(60_000 + i), BigDecimal.ONE);
        }
        server = new SimulatorServer(port, this, exchange, Faults.NONE, clock);
    }

    URI address() {
        return server.address();
    }

    /** The book changes: the best bid gets another size. Returns when the frame was handed to its socket; 0 for never. */
    long tick() {
        framed = 0;
        BigDecimal size = BigDecimal.valueOf(100 + ++ticks % 100, 2);
        exchange.crowd(PAIR, Side.BUY, new BigDecimal(59_999), size);
        return framed;
    }

    void forgetOrders() {
        orders.clear();
    }

    /** The next order; null when none comes within the time. */
    @Nullable
    Arrival order(long millis) throws InterruptedException {
        return orders.poll(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public Faults.Point point(Request request) {
        return wire.point(request);
    }

    @Override
    public Reply answer(Request request) {
        Reply reply = wire.answer(request);
        if (request.method().equals("POST") && request.path().endsWith("/order")) {
            if (reply.status() != 200) {
                throw new IllegalStateException("the venue refused an order: " + reply.body());
            }
            Matcher heard = HEARD.matcher(request.query());
            orders.add(new Arrival(request.arrivedNanos(), heard.find() ? Long.parseLong(heard.group(1)) : 0));
        }
        return reply;
    }

    @Override
    public void serve(Socket socket, Request opening) {
        wire.serve(new StampedSocket(socket), opening);
    }

    @Override
    public Reply banned(long seconds) {
        return wire.banned(seconds);
    }

    @Override
    public void close() {
        server.close();
    }

    /** A socket that notes when a depth frame is handed to it. */
    private final class StampedSocket implements Socket {
        private final Socket socket;

        StampedSocket(Socket socket) {
            this.socket = socket;
        }

        @Override
        public void send(Faults.Point point, String text) {
            if (text.contains("depthUpdate")) {
                framed = System.nanoTime();
            }
            socket.send(point, text);
        }

        @Override
        public void cut() {
            socket.cut();
        }

        @Override
        public void onText(Consumer<String> reader) {
            socket.onText(reader);
        }

        @Override
        public void onClose(Runnable end) {
            socket.onClose(end);
        }
    }
}
