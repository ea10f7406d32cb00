package org.grekko.venue.kraken;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.grekko.shared.Clock;
import org.grekko.venue.ApiKey;
import org.grekko.venue.Priority;
import org.grekko.venue.RateBudget.Limit;
import org.grekko.venue.VenueCall;
import org.grekko.venue.VenueClock;
import org.grekko.venue.VenueHttp;
import org.jspecify.annotations.Nullable;

/**
 * Requests to Kraken, public and signed. Signed ones carry a nonce that must rise from one to the next as Kraken sees
 * them, so each waits for the one before it.
 */
final class KrakenRest {
    /** How long after it was signed Kraken's engine still takes an order. */
    static final Duration DEADLINE = Duration.ofSeconds(5);

    /**
     * What an address and an account may spend: one public question a second and market, a counter of 20 for private
     * ones that falls by one a second, and 180 for orders that falls by 3.75 a second (tier Pro). Kraken itself tells
     * accounts of lower tiers when to wait.
     */
    static final List<Limit> LIMITS = List.of(
            new Limit(KrakenRest.PUBLIC, 60, Duration.ofSeconds(60)),
            new Limit(KrakenRest.PRIVATE, 20, Duration.ofSeconds(20)),
            new Limit(KrakenRest.ORDERS, 180, Duration.ofSeconds(48)));

    private static final String PUBLIC = "PUBLIC-1M";
    private static final String PRIVATE = "PRIVATE-20S";
    private static final String ORDERS = "ORDERS-48S";
    private static final String PUBLIC_PATH = "/0/public/";
    private static final String PRIVATE_PATH = "/0/private/";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final long LONGEST_TURN_MILLIS = 250;

    private final URI site;
    private final VenueHttp http;
    private final Clock ours;
    private final VenueClock clock;
    private final @Nullable ApiKey key;
    private final @Nullable KrakenSigner signer;
    private final KrakenCodec codec = new KrakenCodec();
    private final Semaphore turn = new Semaphore(1, true);

    KrakenRest(URI site, VenueHttp http, Clock ours, @Nullable ApiKey key) {
        this.site = site;
        this.http = http;
        this.ours = ours;
        this.clock = new VenueClock(ours);
        this.key = key;
        this.signer = key == null ? null : new KrakenSigner(key);
        http.onClockError(this::syncClock);
    }

    VenueClock clock() {
        return clock;
    }

    /** Reads the venue's clock, which states whole seconds: our own counts unless it lies outside of that second. */
    void syncClock() {
        Instant sent = ours.now();
        Instant earliest = codec.time(get("clock", "Time", Map.of()));
        Instant received = ours.now();
        Instant middle = sent.plus(Duration.between(sent, received).dividedBy(2));
        Instant latest = earliest.plus(SECOND).minusNanos(1);
        Instant nearest = middle.isBefore(earliest) ? earliest : middle.isAfter(latest) ? latest : middle;
        clock.measured(nearest, sent, received);
    }

    /** A public question. */
    String get(String kind, String route, Map<String, String> parameters) {
        String query = parameters.isEmpty() ? "" : "?" + KrakenSigner.form(parameters);
        return http.send(VenueCall.read(
                kind, Map.of(PUBLIC, 1), () -> HttpRequest.newBuilder(site.resolve(PUBLIC_PATH + route + query))
                        .GET()));
    }

    /** A signed question that changes nothing. */
    String read(String kind, String route, Map<String, String> parameters, int cost) {
        return inTurn(VenueCall.read(kind, Map.of(PRIVATE, cost), () -> signed(route, parameters)));
    }

    /** A new order, which Kraken takes within {@link #DEADLINE} or never. */
    String place(Map<String, String> parameters) {
        return inTurn(VenueCall.place(Map.of(ORDERS, 1), () -> signed("AddOrder", withDeadline(parameters))));
    }

    /** A cancellation. */
    String cancel(Map<String, String> parameters) {
        return inTurn(VenueCall.cancel(Map.of(ORDERS, 1), () -> signed("CancelOrder", parameters)));
    }

    /** A change of an order, sent once, which Kraken takes within {@link #DEADLINE} or never. */
    String amend(Map<String, String> parameters) {
        return inTurn(new VenueCall(
                "amend",
                Priority.PLACE,
                false,
                Map.of(ORDERS, 1),
                () -> signed("AmendOrder", withDeadline(parameters))));
    }

    /** Another signed change, sent once. */
    String change(String kind, String route, Map<String, String> parameters) {
        return inTurn(new VenueCall(kind, Priority.PLACE, false, Map.of(PRIVATE, 1), () -> signed(route, parameters)));
    }

    /** A change that makes things safer: it may be repeated, and the whole budget is its. */
    String guard(String kind, String route, Map<String, String> parameters) {
        return inTurn(new VenueCall(kind, Priority.CANCEL, true, Map.of(PRIVATE, 1), () -> signed(route, parameters)));
    }

    private Map<String, String> withDeadline(Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        Instant deadline = clock.now().plus(DEADLINE).truncatedTo(ChronoUnit.MILLIS);
        all.put("deadline", DateTimeFormatter.ISO_INSTANT.format(deadline));
        return all;
    }

    /**
     * Sends after the request before it is answered, or after a moment: by then its nonce has reached Kraken, and a slow
     * answer must not hold up a cancellation.
     */
    private String inTurn(VenueCall call) {
        boolean mine = false;
        try {
            mine = turn.tryAcquire(LONGEST_TURN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            return http.send(call);
        } finally {
            if (mine) {
                turn.release();
            }
        }
    }

    private HttpRequest.Builder signed(String route, Map<String, String> parameters) {
        if (key == null || signer == null) {
            throw new IllegalStateException("this KRAKEN has no API key");
        }
        String nonce = String.valueOf(clock.risingMillis());
        Map<String, String> all = new LinkedHashMap<>();
        all.put("nonce", nonce);
        all.putAll(parameters);
        String form = KrakenSigner.form(all);
        String path = PRIVATE_PATH + route;
        return HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("API-Key", key.key())
                .header("API-Sign", signer.signature(path, nonce, form))
                .POST(BodyPublishers.ofString(form));
    }
}
