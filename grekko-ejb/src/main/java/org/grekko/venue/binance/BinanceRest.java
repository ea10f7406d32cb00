package org.grekko.venue.binance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.grekko.venue.ApiKey;
import org.grekko.venue.Priority;
import org.grekko.venue.VenueCall;
import org.grekko.venue.VenueClock;
import org.grekko.venue.VenueHttp;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;

/** Requests to Binance, public and signed. */
final class BinanceRest {
    /** How long a signed request is good for. */
    static final int RECEIVE_WINDOW_MILLIS = 5_000;

    private final BinanceProduct product;
    private final URI site;
    private final VenueHttp http;
    private final VenueClock clock;
    private final @Nullable ApiKey key;
    private final @Nullable BinanceSigner signer;

    BinanceRest(BinanceProduct product, URI site, VenueHttp http, VenueClock clock, @Nullable ApiKey key) {
        this.product = product;
        this.site = site;
        this.http = http;
        this.clock = clock;
        this.key = key;
        this.signer = key == null ? null : new BinanceSigner(key);
        http.onClockError(this::syncClock);
    }

    VenueClock clock() {
        return clock;
    }

    /** Reads the venue's clock. */
    void syncClock() {
        Instant sent = clock.ours();
        String answer = get("clock", product.path("/time"), Map.of(), 1);
        long server =
                VenueJson.parse(product.venue(), answer).path("serverTime").asLong();
        clock.measured(Instant.ofEpochMilli(server), sent, clock.ours());
    }

    /** A public question. */
    String get(String kind, String path, Map<String, String> parameters, int weight) {
        String query = parameters.isEmpty() ? "" : "?" + BinanceSigner.query(parameters);
        return http.send(VenueCall.read(
                kind, Map.of(BinanceProduct.WEIGHT, weight), () -> HttpRequest.newBuilder(site.resolve(path + query))
                        .GET()));
    }

    /** A signed question that changes nothing. */
    String read(String kind, String path, Map<String, String> parameters, int weight) {
        return http.send(
                VenueCall.read(kind, Map.of(BinanceProduct.WEIGHT, weight), () -> signed("GET", path, parameters)));
    }

    /** A new order. */
    String place(String path, Map<String, String> parameters) {
        return http.send(VenueCall.place(
                Map.of(BinanceProduct.WEIGHT, 1, BinanceProduct.ORDERS, 1), () -> signed("POST", path, parameters)));
    }

    /** A cancellation. */
    String cancel(String path, Map<String, String> parameters) {
        return http.send(VenueCall.cancel(Map.of(BinanceProduct.WEIGHT, 1), () -> signed("DELETE", path, parameters)));
    }

    /** Another signed change, sent once. */
    String change(String kind, String method, String path, Map<String, String> parameters) {
        return http.send(new VenueCall(
                kind, Priority.PLACE, false, Map.of(BinanceProduct.WEIGHT, 1), () -> signed(method, path, parameters)));
    }

    /** A request that carries the key without a signature, as listen keys need. */
    String keyed(String kind, String method, String path) {
        return http.send(
                new VenueCall(kind, Priority.READ, true, Map.of(BinanceProduct.WEIGHT, 1), () -> authorised(path)
                        .method(method, BodyPublishers.noBody())));
    }

    /** The parameters of a signature on the WebSocket interface. */
    Map<String, String> signedParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("apiKey", credentials().key());
        parameters.put("recvWindow", String.valueOf(RECEIVE_WINDOW_MILLIS));
        parameters.put("timestamp", String.valueOf(clock.millis()));
        parameters.put("signature", signer().signature(BinanceSigner.query(parameters)));
        return parameters;
    }

    private HttpRequest.Builder signed(String method, String path, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("recvWindow", String.valueOf(RECEIVE_WINDOW_MILLIS));
        all.put("timestamp", String.valueOf(clock.millis()));
        return authorised(path + "?" + signer().signed(all)).method(method, BodyPublishers.noBody());
    }

    private HttpRequest.Builder authorised(String pathAndQuery) {
        return HttpRequest.newBuilder(site.resolve(pathAndQuery))
                .header("X-MBX-APIKEY", credentials().key());
    }

    private ApiKey credentials() {
        if (key == null) {
            throw new IllegalStateException("this " + product.venue() + " has no API key");
        }
        return key;
    }

    private BinanceSigner signer() {
        if (signer == null) {
            throw new IllegalStateException("this " + product.venue() + " has no API key");
        }
        return signer;
    }
}
