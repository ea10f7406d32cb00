package org.grekko.venue.binance;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.grekko.execution.UserStreamListener;
import org.grekko.market.VenueException;
import org.grekko.venue.FrameListener;
import org.grekko.venue.StreamPlan;
import org.grekko.venue.VenueJson;
import org.grekko.venue.VenueKit;
import org.grekko.venue.VenueStream;
import org.jspecify.annotations.Nullable;

/**
 * Reports of an account's orders. Spot subscribes on the WebSocket interface with a signature; futures open the address
 * of a listen key, which is kept alive every half hour.
 */
final class BinanceUserStream implements FrameListener, AutoCloseable {
    private static final Logger LOG = System.getLogger(BinanceUserStream.class.getName());
    private static final Duration LIFETIME = Duration.ofHours(23).plusMinutes(50);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration PING = Duration.ofSeconds(10);
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(30);

    private final BinanceFeed feed;
    private final BinanceReports reports;
    private final UserStreamListener listener;
    private final boolean subscribes;
    private @Nullable VenueStream stream;
    private volatile boolean closed;

    private BinanceUserStream(BinanceFeed feed, UserStreamListener listener, boolean subscribes) {
        this.feed = feed;
        this.reports = new BinanceReports(feed.venue());
        this.listener = listener;
        this.subscribes = subscribes;
    }

    static BinanceUserStream spot(BinanceRest rest, BinanceFeed feed, VenueKit kit, UserStreamListener listener) {
        BinanceUserStream user = new BinanceUserStream(feed, listener, true);
        URI uri = kit.site().userStream();
        user.open(kit, () -> uri, () -> List.of(subscription(rest.signedParameters())));
        return user;
    }

    static BinanceUserStream futures(BinanceRest rest, BinanceFeed feed, VenueKit kit, UserStreamListener listener) {
        BinanceUserStream user = new BinanceUserStream(feed, listener, false);
        String path = BinanceProduct.USDM.path("/listenKey");
        user.open(
                kit,
                () -> {
                    JsonNode answer = VenueJson.parse(feed.venue(), rest.keyed("listenKey", "POST", path));
                    return URI.create(
                            kit.site().userStream() + "/ws/" + VenueJson.text(feed.venue(), answer, "listenKey"));
                },
                List::of);
        user.keepAlive(kit, () -> rest.keyed("listenKey", "PUT", path));
        return user;
    }

    /** The request that subscribes on the WebSocket interface; its numbers are numbers there. */
    private static String subscription(Map<String, String> parameters) {
        String fields = parameters.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":"
                        + (each.getValue().matches("\\d+") ? each.getValue() : "\"" + each.getValue() + "\""))
                .collect(Collectors.joining(","));
        return "{\"id\":\"user\",\"method\":\"userDataStream.subscribe.signature\",\"params\":{" + fields + "}}";
    }

    private void open(VenueKit kit, StreamPlan.Maker<URI> uri, StreamPlan.Maker<List<String>> subscriptions) {
        stream = kit.stream(
                new StreamPlan(feed.venue() + " account", uri, subscriptions, null, PING, SILENCE, LIFETIME), this);
    }

    private void keepAlive(VenueKit kit, Runnable renewal) {
        kit.later(KEEP_ALIVE, () -> {
            if (closed) {
                return;
            }
            try {
                renewal.run();
            } catch (VenueException problem) {
                LOG.log(Level.WARNING, "listen key not renewed: {0}", problem.getMessage());
                renew("listen key not renewed");
            }
            keepAlive(kit, renewal);
        });
    }

    @Override
    public void opened() {
        if (!subscribes) {
            listener.resumed();
        }
    }

    @Override
    public void frame(char[] text, int length, long receivedNanos) {
        try {
            JsonNode frame = VenueJson.parse(feed.venue(), new String(text, 0, length));
            if (frame.path("id").asText().equals("user")) {
                subscribed(frame);
            } else {
                report(frame.has("event") ? frame.path("event") : frame);
            }
        } catch (VenueException | IllegalArgumentException broken) {
            LOG.log(Level.WARNING, "a frame of the account could not be read: {0}", broken.getMessage());
            renew("an unreadable frame");
        }
    }

    private void subscribed(JsonNode answer) {
        if (answer.path("status").asInt() == 200) {
            listener.resumed();
        } else {
            renew("subscription refused: " + answer.path("error").path("msg").asText());
        }
    }

    private void report(JsonNode event) {
        BiConsumer<JsonNode, JsonNode> orders =
                (order, whole) -> feed.symbols().find(order.path("s").asText()).ifPresent(market -> {
                    if (order.path("x").asText().equals("TRADE") && positive(order.path("l"))) {
                        listener.fill(reports.fill(order, market));
                    }
                    listener.order(reports.order(order, market, whole));
                });
        switch (event.path("e").asText()) {
            case "executionReport" -> orders.accept(event, event);
            case "ORDER_TRADE_UPDATE" -> orders.accept(event.path("o"), event);
            case "listenKeyExpired", "eventStreamTerminated" -> renew("the venue ended the account's stream");
            default -> {
                // Balance changes and the like: balances are asked for when they are needed.
            }
        }
    }

    private static boolean positive(JsonNode number) {
        return new BigDecimal(number.asText("0")).signum() > 0;
    }

    private void renew(String reason) {
        VenueStream open = stream;
        if (open != null) {
            open.renew(reason);
        }
    }

    @Override
    public void lost(String reason) {
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
