package org.grekko.venue;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket that stays up: it subscribes on every connection, asks for signs of life, is renewed before the venue cuts
 * it, notices silence and comes back with growing, jittered pauses until it is closed.
 */
public final class VenueStream implements AutoCloseable {
    private static final Logger LOG = System.getLogger(VenueStream.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final long WATCH_MILLIS = 250;

    private final StreamPlan plan;
    private final FrameListener listener;
    private final HttpClient client;
    private final ScheduledExecutorService timer;
    private final Backoff backoff;
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong frames = new AtomicLong();
    private volatile @Nullable Future<?> pending;
    private @Nullable Connection current;
    private int failures;
    private boolean closed;

    /**
     * A stream that begins to connect at once.
     *
     * @param plan where and how
     * @param listener hears the frames
     * @param client opens the socket; its selector thread calls the listener
     * @param timer runs the watch and the reconnection
     * @param backoff the pauses between attempts
     */
    public VenueStream(
            StreamPlan plan,
            FrameListener listener,
            HttpClient client,
            ScheduledExecutorService timer,
            Backoff backoff) {
        this.plan = plan;
        this.listener = listener;
        this.client = client;
        this.timer = timer;
        this.backoff = backoff;
        schedule(Duration.ZERO);
    }

    /** How often the stream was opened. */
    public long connections() {
        return connections.get();
    }

    /** How many frames came. */
    public long frames() {
        return frames.get();
    }

    /** True while the connection is up. */
    public synchronized boolean connected() {
        return current != null && current.socket != null;
    }

    /** Sends a text on the present connection; lost when there is none, as a new connection subscribes by itself. */
    public void send(String text) {
        Connection connection;
        synchronized (this) {
            connection = current;
        }
        if (connection != null) {
            connection.send(text);
        }
    }

    /** Drops the connection and opens a new one; for a stream that is up but lies. */
    public void renew(String reason) {
        Connection connection;
        synchronized (this) {
            connection = current;
        }
        if (connection != null) {
            connection.end(reason);
        }
    }

    @Override
    public void close() {
        Connection connection;
        synchronized (this) {
            closed = true;
            connection = current;
            current = null;
        }
        cancel(pending);
        if (connection != null) {
            connection.abort();
        }
    }

    private static void cancel(@Nullable Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }

    private void schedule(Duration wait) {
        if (!timer.isShutdown()) {
            pending = timer.schedule(this::open, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void open() {
        Connection connection = new Connection();
        synchronized (this) {
            if (closed) {
                return;
            }
            current = connection;
        }
        try {
            connection.opening = client.newWebSocketBuilder()
                    .connectTimeout(CONNECT_TIMEOUT)
                    .buildAsync(plan.uri().get(), connection)
                    .whenComplete((socket, problem) -> {
                        if (problem != null) {
                            connection.end("cannot connect: " + rootMessage(problem));
                        }
                    });
            connection.watch();
        } catch (RuntimeException problem) {
            connection.end("cannot connect: " + problem.getMessage());
        }
    }

    private void ended(Connection connection, String reason) {
        Duration wait;
        synchronized (this) {
            if (closed || current != connection) {
                return;
            }
            current = null;
            failures = connection.stable() ? 1 : failures + 1;
            wait = backoff.after(failures);
        }
        LOG.log(Level.INFO, "{0} lost: {1}; again in {2} ms", plan.name(), reason, wait.toMillis());
        listener.lost(reason);
        schedule(wait);
    }

    private static String rootMessage(Throwable problem) {
        return problem.getCause() == null ? problem.toString() : rootMessage(problem.getCause());
    }

    /** One connection, from its opening to its end. */
    private final class Connection implements WebSocket.Listener {
        private static final Duration STABLE = Duration.ofSeconds(30);

        private final long begun = System.nanoTime();
        private volatile @Nullable WebSocket socket;
        private volatile long heard = System.nanoTime();
        private long pinged = System.nanoTime();
        private final FrameBuffer buffer = new FrameBuffer();
        private volatile @Nullable Future<?> watching;
        private volatile @Nullable Future<?> opening;
        private boolean over;
        private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

        @Override
        public void onOpen(WebSocket opened) {
            socket = opened;
            heard = System.nanoTime();
            connections.incrementAndGet();
            try {
                plan.subscriptions().get().forEach(this::send);
                listener.opened();
            } catch (RuntimeException problem) {
                end("cannot subscribe: " + problem.getMessage());
            }
            opened.request(Long.MAX_VALUE);
        }

        @Override
        public @Nullable CompletableFuture<?> onText(WebSocket from, CharSequence data, boolean last) {
            if (!buffer.add(data)) {
                end("a frame of more than " + FrameBuffer.LARGEST + " characters");
                return null;
            }
            if (last) {
                long now = System.nanoTime();
                heard = now;
                frames.incrementAndGet();
                int whole = buffer.length();
                buffer.clear();
                listener.frame(buffer.text(), whole, now);
            }
            return null;
        }

        @Override
        public @Nullable CompletableFuture<?> onPing(WebSocket from, ByteBuffer message) {
            heard = System.nanoTime();
            return null;
        }

        @Override
        public @Nullable CompletableFuture<?> onPong(WebSocket from, ByteBuffer message) {
            heard = System.nanoTime();
            return null;
        }

        @Override
        public @Nullable CompletableFuture<?> onClose(WebSocket from, int code, String reason) {
            end("closed by the venue: " + code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end("failed: " + rootMessage(error));
        }

        /** A connection that lasted so long had no trouble of its own. */
        boolean stable() {
            return socket != null && System.nanoTime() - begun > STABLE.toNanos();
        }

        synchronized void send(String text) {
            WebSocket to = socket;
            if (to != null) {
                sending = sending.handle((done, problem) -> null).thenCompose(done -> to.sendText(text, true));
            }
        }

        void watch() {
            if (over || timer.isShutdown()) {
                return;
            }
            long now = System.nanoTime();
            if (now - heard > plan.silence().toNanos()) {
                end("silent for " + plan.silence().toMillis() + " ms");
                return;
            }
            if (now - begun > plan.lifetime().toNanos()) {
                end("renewed before the venue cuts it");
                return;
            }
            if (now - pinged > plan.pingEvery().toNanos()) {
                pinged = now;
                ping();
            }
            watching = timer.schedule(this::watch, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        }

        private synchronized void ping() {
            WebSocket to = socket;
            String text = plan.ping();
            if (to == null) {
                return;
            }
            if (text == null) {
                sending = sending.handle((done, problem) -> null)
                        .thenCompose(done -> to.sendPing(ByteBuffer.allocate(0)));
            } else {
                send(text);
            }
        }

        void end(String reason) {
            synchronized (this) {
                if (over) {
                    return;
                }
                over = true;
            }
            abort();
            ended(this, reason);
        }

        void abort() {
            over = true;
            cancel(watching);
            cancel(opening);
            WebSocket to = socket;
            if (to != null) {
                to.abort();
            }
        }
    }
}
