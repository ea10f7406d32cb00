package org.grekko.venue;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a venue lives.
 *
 * @param rest address of its REST interface, without a slash at the end
 * @param stream address of its public stream, without a slash at the end
 * @param userStream address of the stream of an account's own orders
 * @param proxy HTTP proxy as HOST:PORT; null for none
 */
public record VenueSite(URI rest, URI stream, URI userStream, @Nullable String proxy) {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /**
     * A client for this venue: HTTP/1.1 over kept connections, answers handled on the client's own thread.
     *
     * @throws IllegalArgumentException when the proxy is not HOST:PORT
     */
    public HttpClient client() {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Runnable::run)
                .connectTimeout(CONNECT_TIMEOUT);
        if (proxy != null) {
            String[] parts = proxy.split(":", -1);
            if (parts.length != 2 || !parts[1].matches("\\d{1,5}")) {
                throw new IllegalArgumentException("proxy must be HOST:PORT, not " + proxy);
            }
            builder.proxy(ProxySelector.of(new InetSocketAddress(parts[0], Integer.parseInt(parts[1]))));
        }
        return builder.build();
    }
}
