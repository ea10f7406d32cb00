package org.grekko.venue.coinbase;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.execution.UserStreamListener;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrderState;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.venue.FrameListener;
import org.grekko.venue.StreamPlan;
import org.grekko.venue.VenueJson;
import org.grekko.venue.VenueKit;
import org.grekko.venue.VenueStream;
import org.jspecify.annotations.Nullable;

/**
 * Reports of an account's orders. Coinbase's stream tells that an order executed but not at which price and fee; the
 * executions are asked for then, on another thread, and told before the order, one call of the listener at a time.
 */
final class CoinbaseUserStream implements FrameListener, AutoCloseable {
    private static final Logger LOG = System.getLogger(CoinbaseUserStream.class.getName());
    private static final Duration LIFETIME = Duration.ofHours(23).plusMinutes(50);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration PING = Duration.ofSeconds(5);
    private static final int MOST_ASKS = 6;
    private static final long ASK_AGAIN_MILLIS = 100;

    private final CoinbaseRest rest;
    private final CoinbaseFeed feed;
    private final CoinbaseHistory history;
    private final CoinbaseReports reports = new CoinbaseReports();
    private final VenueKit kit;
    private final UserStreamListener listener;
    private final Map<String, VenueOrderState> waiting = new HashMap<>();
    private @Nullable VenueStream stream;
    private volatile boolean closed;
    private boolean subscribed;
    private long last = -1;

    private CoinbaseUserStream(CoinbaseRest rest, CoinbaseFeed feed, VenueKit kit, UserStreamListener listener) {
        this.rest = rest;
        this.feed = feed;
        this.history = new CoinbaseHistory(rest, feed);
        this.kit = kit;
        this.listener = listener;
    }

    static CoinbaseUserStream open(CoinbaseRest rest, CoinbaseFeed feed, VenueKit kit, UserStreamListener listener) {
        CoinbaseUserStream user = new CoinbaseUserStream(rest, feed, kit, listener);
        user.connect();
        return user;
    }

    private synchronized void connect() {
        stream = kit.stream(
                new StreamPlan(
                        CoinbaseRest.VENUE + " account",
                        () -> kit.site().userStream(),
                        () -> List.of(
                                CoinbaseMessages.subscribe("user", List.of(), rest.streamToken()),
                                CoinbaseMessages.subscribe("heartbeats", List.of(), rest.streamToken())),
                        null,
                        PING,
                        SILENCE,
                        LIFETIME),
                this);
    }

    @Override
    public synchronized void opened() {
        subscribed = false;
        last = -1;
    }

    @Override
    public synchronized void frame(char[] text, int length, long receivedNanos) {
        try {
            JsonNode frame = VenueJson.parse(CoinbaseRest.VENUE, new String(text, 0, length));
            if (frame.path("type").asText().equals("error")) {
                renew("refused: " + frame.path("message").asText());
            } else if (follows(frame.path("sequence_num").asLong())) {
                read(frame);
            }
        } catch (VenueException | IllegalArgumentException broken) {
            LOG.log(Level.WARNING, "a frame of the account could not be read: {0}", broken.getMessage());
            renew("an unreadable frame");
        }
    }

    private boolean follows(long sequence) {
        if (last >= 0 && sequence <= last) {
            return false;
        }
        if (last >= 0 && sequence != last + 1) {
            renew("gap: " + (last + 1) + " expected, " + sequence + " came");
            return false;
        }
        last = sequence;
        return true;
    }

    private void read(JsonNode frame) {
        for (JsonNode event : frame.path("events")) {
            switch (frame.path("channel").asText()) {
                case "subscriptions" -> subscribed(event.path("subscriptions"));
                case "user" -> orders(event);
                default -> {
                    // Heartbeats only show that the connection lives.
                }
            }
        }
    }

    private void subscribed(JsonNode subscriptions) {
        if (!subscribed && subscriptions.has("user")) {
            subscribed = true;
            listener.resumed();
        }
    }

    /** What executed before the snapshot was not heard; whoever hears that the stream resumed asks for it. */
    private void orders(JsonNode event) {
        boolean snapshot = event.path("type").asText().equals("snapshot");
        for (JsonNode order : event.path("orders")) {
            VenueInstrument market =
                    feed.symbols().find(order.path("product_id").asText()).orElse(null);
            if (market != null) {
                CoinbaseReports.Report report = reports.report(order, market);
                report(report, snapshot);
            }
        }
    }

    /** An order whose executions are asked for is told of after them, in its last state. */
    private void report(CoinbaseReports.Report report, boolean snapshot) {
        VenueOrderState state = report.state();
        boolean asking = waiting.containsKey(state.venueOrderId());
        if (asking || (report.executed() && !snapshot)) {
            waiting.put(state.venueOrderId(), state);
        } else {
            listener.order(state);
        }
        if (!asking && report.executed() && !snapshot) {
            kit.timer().execute(() -> askFills(state, 1));
        }
    }

    private void askFills(VenueOrderState order, int asks) {
        List<VenueFill> fills = List.of();
        try {
            fills = history.fills(order.pair(), order.venueOrderId());
        } catch (VenueException problem) {
            LOG.log(Level.WARNING, "no fills of order {0}: {1}", order.venueOrderId(), problem.getMessage());
        }
        if (!told(order, fills, asks == MOST_ASKS) && !kit.timer().isShutdown()) {
            long wait = ASK_AGAIN_MILLIS << asks;
            Future<?> unused = kit.timer().schedule(() -> askFills(order, asks + 1), wait, TimeUnit.MILLISECONDS);
        }
    }

    /** Tells the fills, and the order when all of them are there or nobody waits for them any longer. */
    private synchronized boolean told(VenueOrderState asked, List<VenueFill> fills, boolean impatient) {
        VenueOrderState state = waiting.get(asked.venueOrderId());
        if (closed || state == null) {
            return true;
        }
        fills.forEach(listener::fill);
        BigDecimal sum = fills.stream().map(VenueFill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(state.filledQuantity()) < 0 && !impatient) {
            return false;
        }
        waiting.remove(asked.venueOrderId());
        listener.order(state);
        return true;
    }

    private void renew(String reason) {
        VenueStream open = stream;
        if (open != null) {
            open.renew(reason);
        }
    }

    @Override
    public synchronized void lost(String reason) {
        listener.lost(reason);
    }

    @Override
    public void close() {
        closed = true;
        VenueStream open = stream;
        if (open != null) {
            open.close();
        }
    }
}
