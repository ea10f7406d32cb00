package org.grekko.venue.binance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.grekko.venue.ApiKey;
import org.grekko.venue.Hmac;

/**
 * Signs requests as Binance asks: HMAC-SHA256 in hexadecimal over the percent-encoded query, appended to it. Pure.
 */
public final class BinanceSigner {
    private final Hmac hmac;

    /** A signer with that key's secret. */
    public BinanceSigner(ApiKey key) {
        hmac = new Hmac("HmacSHA256", key.secret());
    }

    /** The parameters as a query in their order, percent-encoded. */
    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The query with its signature. */
    public String signed(Map<String, String> parameters) {
        String query = query(parameters);
        return query + "&signature=" + signature(query);
    }

    /** The signature of a text. */
    public String signature(String payload) {
        return hmac.hex(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
