package org.grekko.venue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a stream is opened and kept.
 *
 * @param name what it is called in logs, for example "BINANCE market"
 * @param uri makes the address, anew for each connection, since it may carry a token
 * @param subscriptions makes the messages that subscribe, anew for each connection
 * @param ping a message that asks for a sign of life; null when the protocol's own ping suffices
 * @param pingEvery how often to ask
 * @param silence a connection without any frame for so long is dead
 * @param lifetime the connection is renewed by us after so long, before the venue cuts it
 */
public record StreamPlan(
        String name,
        Maker<URI> uri,
        Maker<List<String>> subscriptions,
        @Nullable String ping,
        Duration pingEvery,
        Duration silence,
        Duration lifetime) {
    /** Makes a value for each connection; it may fail with a {@link org.grekko.market.VenueException}; the stream then tries again later. */
    @FunctionalInterface
    public interface Maker<T> {
        /** Makes the value. */
        T get();
    }
}
