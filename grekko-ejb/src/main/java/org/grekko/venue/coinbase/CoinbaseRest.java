package org.grekko.venue.coinbase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.grekko.venue.Priority;
import org.grekko.venue.RateBudget.Limit;
import org.grekko.venue.VenueCall;
import org.grekko.venue.VenueClock;
import org.grekko.venue.VenueHttp;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;

/** Requests to Coinbase, public and with a token. */
final class CoinbaseRest {
    /** The venue's name. */
    static final String VENUE = "COINBASE";
    /** Where orders are sent. */
    static final String ORDERS = "/orders";
    /** Where orders are cancelled. */
    static final String CANCEL = "/orders/batch_cancel";
    /** What an address may ask publicly and an account with a token, each second. */
    static final List<Limit> LIMITS = List.of(
            new Limit(CoinbaseRest.PUBLIC, 10, Duration.ofSeconds(1)),
            new Limit(CoinbaseRest.PRIVATE, 30, Duration.ofSeconds(1)));

    private static final String PUBLIC = "PUBLIC-1S";
    private static final String PRIVATE = "PRIVATE-1S";
    private static final String ROOT = "/api/v3/brokerage";

    private final URI site;
    private final VenueHttp http;
    private final VenueClock clock;
    private final @Nullable CoinbaseTokens tokens;

    CoinbaseRest(URI site, VenueHttp http, VenueClock clock, @Nullable CoinbaseTokens tokens) {
        this.site = site;
        this.http = http;
        this.clock = clock;
        this.tokens = tokens;
        http.onClockError(this::syncClock);
    }

    /** The path of a route. */
    static String path(String route) {
        return ROOT + route;
    }

    VenueClock clock() {
        return clock;
    }

    /** Reads the venue's clock. */
    void syncClock() {
        Instant sent = ourTime();
        JsonNode answer = get("clock", "/time", Map.of());
        long millis = VenueJson.decimal(VENUE, answer, "epochMillis").longValue();
        clock.measured(Instant.ofEpochMilli(millis), sent, ourTime());
    }

    /** What our own clock says, however wrong it is. */
    private Instant ourTime() {
        return clock.now().minus(clock.offset());
    }

    /** A public question. */
    JsonNode get(String kind, String route, Map<String, String> parameters) {
        return parse(http.send(VenueCall.read(
                kind, Map.of(PUBLIC, 1), () -> HttpRequest.newBuilder(site.resolve(ROOT + route + query(parameters)))
                        .GET())));
    }

    /** A question about the account. */
    JsonNode read(String kind, String route, Map<String, String> parameters) {
        return parse(
                http.send(VenueCall.read(kind, Map.of(PRIVATE, 1), () -> authorised("GET", route, query(parameters))
                        .GET())));
    }

    /** A new order, sent once. */
    JsonNode place(ObjectNode body) {
        return parse(http.send(VenueCall.place(Map.of(PRIVATE, 1), () -> post(ORDERS, body))));
    }

    /** A cancellation. */
    JsonNode cancel(ObjectNode body) {
        return parse(http.send(VenueCall.cancel(Map.of(PRIVATE, 1), () -> post(CANCEL, body))));
    }

    /** Another change, sent once. */
    JsonNode change(String kind, String route, ObjectNode body) {
        return parse(
                http.send(new VenueCall(kind, Priority.PLACE, false, Map.of(PRIVATE, 1), () -> post(route, body))));
    }

    /** A token for one message of a stream. */
    String streamToken() {
        return tokens().streamToken();
    }

    private HttpRequest.Builder post(String route, ObjectNode body) {
        return authorised("POST", route, "")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder authorised(String method, String route, String query) {
        return HttpRequest.newBuilder(site.resolve(ROOT + route + query))
                .header("Authorization", "Bearer " + tokens().token(method, ROOT + route));
    }

    private CoinbaseTokens tokens() {
        if (tokens == null) {
            throw new IllegalStateException("this " + VENUE + " has no API key");
        }
        return tokens;
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonNode parse(String body) {
        return VenueJson.parse(VENUE, body);
    }
}
