package org.grekko.lab.simulator.binance;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.grekko.lab.simulator.Wire;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, from query and body together, with their signature. */
final class BinanceParameters {
    private static final long FUTURE_MILLIS = 1_000;
    private static final long DEFAULT_WINDOW = 5_000;
    private static final long LONGEST_WINDOW = 60_000;

    private final String payload;
    private final Map<String, String> values;

    private BinanceParameters(String payload, Map<String, String> values) {
        this.payload = payload;
        this.values = values;
    }

    static BinanceParameters of(Wire.Request request) {
        Map<String, String> values = new LinkedHashMap<>();
        String all =
                request.query() + (request.query().isEmpty() || request.body().isEmpty() ? "" : "&") + request.body();
        for (String each : all.split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                values.put(
                        each.substring(0, equals),
                        URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        String payload = unsigned(request.query()) + unsigned(request.body());
        return new BinanceParameters(payload, values);
    }

    /** Parameters of the WebSocket interface, which are signed in the order of their names. */
    static BinanceParameters ofNames(Map<String, String> values) {
        String payload = values.entrySet().stream()
                .filter(each -> !each.getKey().equals("signature"))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        return new BinanceParameters(payload, values);
    }

    private static String unsigned(String part) {
        return part.replaceFirst("(^|&)signature=[^&]*", "");
    }

    /** Checks the signature and that the time fits. */
    void verify(String secret, Instant now) {
        long timestamp = number("timestamp");
        long window = values.containsKey("recvWindow") ? number("recvWindow") : DEFAULT_WINDOW;
        if (window > LONGEST_WINDOW) {
            throw new BinanceProblem(400, -1131, "recvWindow must be less than 60000");
        }
        long millis = now.toEpochMilli();
        if (timestamp >= millis + FUTURE_MILLIS || millis - timestamp > window) {
            throw new BinanceProblem(400, -1021, "Timestamp for this request is outside of the recvWindow.");
        }
        if (!hmac(secret, payload).equals(text("signature", ""))) {
            throw new BinanceProblem(400, -1022, "Signature for this request is not valid.");
        }
    }

    private static String hmac(String secret, String payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Nullable
    String find(String name) {
        return values.get(name);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    String needed(String name) {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new BinanceProblem(
                    400, -1102, "Mandatory parameter '" + name + "' was not sent, was empty/null, or malformed.");
        }
        return value;
    }

    long number(String name) {
        String value = needed(name);
        if (!value.matches("-?\\d{1,18}")) {
            throw new BinanceProblem(400, -1100, "Illegal characters found in parameter '" + name + "'");
        }
        return Long.parseLong(value);
    }

    BigDecimal decimal(String name) {
        String value = needed(name);
        if (!value.matches("\\d{1,20}(\\.\\d{1,20})?")) {
            throw new BinanceProblem(400, -1100, "Illegal characters found in parameter '" + name + "'");
        }
        BigDecimal decimal = new BigDecimal(value);
        if (decimal.stripTrailingZeros().scale() > 8) {
            throw new BinanceProblem(400, -1111, "Precision is over the maximum defined for this asset.");
        }
        return decimal;
    }

    @Nullable
    BigDecimal decimalOrNull(String name) {
        return has(name) ? decimal(name) : null;
    }
}
