package org.grekko.execution;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Port to the venues that this server can reach. */
public interface VenueDirectory {
    /** The names of all venues, in alphabetical order. */
    List<String> venues();

    /**
     * Opens the trading side of an account. Nothing is sent yet.
     *
     * @param venue one of {@link #venues}
     * @param key the public part of the credentials
     * @param secret the secret part
     * @throws IllegalArgumentException when the venue is unknown or the credentials have the wrong form
     */
    TradingVenue account(String venue, String key, String secret);

    /** What calls to the venue took, and what is used of its limits; empty before the first call. */
    Traffic traffic(String venue);

    /** Where the venue is reached, for people. */
    String address(String venue);

    /** How the venue is reached from here, for another process that does so too. */
    Reach reach(String venue);

    /**
     * How a venue is reached.
     *
     * @param address of its REST interface
     * @param proxy HTTP proxy as HOST:PORT; null for none
     * @param granted limits that differ from the venue's ordinary ones, by their name
     */
    record Reach(String address, @Nullable String proxy, Map<String, Long> granted) {}

    /**
     * How the calls to a venue go.
     *
     * @param calls by kind of call
     * @param limits by name of the limit
     */
    record Traffic(Map<String, Calls> calls, Map<String, Limit> limits) {}

    /** Figures of one kind of call; durations in microseconds. */
    record Calls(long count, long failures, long p50Micros, long p99Micros, long maxMicros) {}

    /** How much of a limit is used. */
    record Limit(long used, long most) {}
}
