package org.grekko.venue;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One question to a venue.
 *
 * @param kind what it is called in the figures, for example "place"
 * @param priority who goes first when the budget runs short
 * @param idempotent whether asking twice is harmless; only such calls are repeated after a failure
 * @param costs what it takes from the venue's limits, by their names
 * @param request makes the request, anew for each attempt, since signatures carry the time
 */
public record VenueCall(
        String kind,
        Priority priority,
        boolean idempotent,
        Map<String, Integer> costs,
        Supplier<HttpRequest.Builder> request) {
    /** A question that changes nothing. */
    public static VenueCall read(String kind, Map<String, Integer> costs, Supplier<HttpRequest.Builder> request) {
        return new VenueCall(kind, Priority.READ, true, costs, request);
    }

    /** A new order: sent once. */
    public static VenueCall place(Map<String, Integer> costs, Supplier<HttpRequest.Builder> request) {
        return new VenueCall("place", Priority.PLACE, false, costs, request);
    }

    /** A cancellation: it goes first and may be repeated. */
    public static VenueCall cancel(Map<String, Integer> costs, Supplier<HttpRequest.Builder> request) {
        return new VenueCall("cancel", Priority.CANCEL, true, costs, request);
    }
}
