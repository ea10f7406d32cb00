package org.grekko.system.console;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.grekko.system.GrekkoProcess;

/** Made-up bars of four hours on the paper venue: a wave, so that a model that follows trends trades. */
final class Bars {
    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    private static final long FOUR_HOURS = 14_400;

    private Bars() {}

    static HttpResponse<String> bringIn(GrekkoProcess grekko, String pair, int count)
            throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder("time,open,high,low,close,volume\n");
        double open = 100;
        for (int i = 0; i < count; i++) {
            double close = 100 + 20 * Math.sin(i / 25.0);
            csv.append(String.join(
                            ",",
                            BEGIN.plusSeconds(i * FOUR_HOURS).toString(),
                            Double.toString(open),
                            Double.toString(Math.max(open, close)),
                            Double.toString(Math.min(open, close)),
                            Double.toString(close),
                            "1"))
                    .append('\n');
            open = close;
        }
        return grekko.send(grekko.request("/api/v1/market/imports?venue=PAPER&interval=4h&pair=" + pair)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv.toString()))
                .build());
    }
}
