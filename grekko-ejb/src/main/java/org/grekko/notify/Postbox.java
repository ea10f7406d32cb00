package org.grekko.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.grekko.ops.DeliveryException;

/** Posts JSON over HTTP. What it says of a failure names the receiver in its own words and never the address. */
final class Postbox {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * Posts a body once.
     *
     * @param receiver what the receiver is called when it fails
     * @param address where to
     * @param body JSON
     * @param headers besides the content type
     * @throws DeliveryException when there is no answer, or one that is not 2xx
     */
    void post(String receiver, URI address, String body, Map<String, String> headers) throws DeliveryException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status < 200 || status > 299) {
                throw new DeliveryException(receiver + " answered " + status);
            }
        } catch (IOException silent) {
            throw new DeliveryException(
                    receiver + " did not answer (" + silent.getClass().getSimpleName() + ")", silent);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new DeliveryException("this server stops", end);
        }
    }
}
