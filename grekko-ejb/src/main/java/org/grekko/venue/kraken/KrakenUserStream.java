package org.grekko.venue.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.grekko.execution.UserStreamListener;
import org.grekko.market.VenueException;
import org.grekko.venue.FrameListener;
import org.grekko.venue.StreamPlan;
import org.grekko.venue.VenueJson;
import org.grekko.venue.VenueKit;
import org.grekko.venue.VenueStream;

/**
 * Reports of an account's orders from the executions channel, which a fresh token opens on every connection. Events are
 * numbered; one that is missing ends the connection, and the next one begins with a snapshot.
 */
final class KrakenUserStream implements FrameListener, AutoCloseable {
    private static final Logger LOG = System.getLogger(KrakenUserStream.class.getName());
    private static final String PING = "{\"method\":\"ping\"}";
    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration PING_EVERY = Duration.ofSeconds(5);

    private final KrakenReports reports;
    private final UserStreamListener listener;
    private final VenueStream stream;
    private volatile String token = "";
    private long last;

    KrakenUserStream(KrakenRest rest, KrakenMarkets markets, VenueKit kit, UserStreamListener listener) {
        this.reports = new KrakenReports(markets);
        this.listener = listener;
        synchronized (this) {
            stream = kit.stream(
                    new StreamPlan(
                            KrakenConnector.VENUE + " account",
                            () -> {
                                token = token(rest);
                                return kit.site().userStream();
                            },
                            () -> List.of(subscription(token)),
                            PING,
                            PING_EVERY,
                            SILENCE,
                            LIFETIME),
                    this);
        }
    }

    private static String token(KrakenRest rest) {
        String answer = rest.read("token", "GetWebSocketsToken", Map.of(), 1);
        return VenueJson.text(KrakenConnector.VENUE, new KrakenCodec().result(answer), "token");
    }

    private static String subscription(String token) {
        return "{\"method\":\"subscribe\",\"params\":{\"channel\":\"executions\",\"token\":\"" + token
                + "\",\"snap_orders\":true,\"snap_trades\":true}}";
    }

    @Override
    public synchronized void opened() {
        last = 0;
        reports.restart();
    }

    @Override
    public synchronized void frame(char[] text, int length, long receivedNanos) {
        try {
            JsonNode frame = VenueJson.parse(KrakenConnector.VENUE, new String(text, 0, length));
            if (frame.path("channel").asText().equals("executions")) {
                events(frame);
            } else if (frame.path("method").asText().equals("subscribe")) {
                subscribed(frame);
            }
        } catch (VenueException | IllegalArgumentException broken) {
            LOG.log(Level.WARNING, "a frame of the account could not be read: {0}", broken.getMessage());
            stream.renew("an unreadable frame");
        }
    }

    private void subscribed(JsonNode answer) {
        if (answer.path("success").asBoolean()) {
            listener.resumed();
        } else {
            stream.renew("subscription refused: " + answer.path("error").asText());
        }
    }

    private void events(JsonNode frame) {
        long sequence = frame.path("sequence").asLong();
        if (sequence > 0 && sequence == last) {
            return;
        }
        if (last > 0 && sequence != last + 1) {
            stream.renew("event " + (last + 1) + " of the account is missing");
            return;
        }
        last = sequence;
        for (JsonNode event : frame.path("data")) {
            KrakenReports.Report report = reports.read(event);
            report.order().ifPresent(listener::order);
            report.fill().ifPresent(listener::fill);
        }
    }

    @Override
    public void lost(String reason) {
        listener.lost(reason);
    }

    @Override
    public void close() {
        stream.close();
    }
}
