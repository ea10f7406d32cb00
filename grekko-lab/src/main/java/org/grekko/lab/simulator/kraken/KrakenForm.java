package org.grekko.lab.simulator.kraken;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.grekko.lab.simulator.Wire;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, from its query or its form, with their signature. */
final class KrakenForm {
    private final Wire.Request request;
    private final Map<String, String> values = new LinkedHashMap<>();

    private KrakenForm(Wire.Request request, String text) {
        this.request = request;
        for (String each : text.split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                values.put(
                        each.substring(0, equals),
                        URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
    }

    static KrakenForm query(Wire.Request request) {
        return new KrakenForm(request, request.query());
    }

    static KrakenForm body(Wire.Request request) {
        return new KrakenForm(request, request.body());
    }

    /** Whether the header API-Sign is the one that the secret makes. */
    boolean signedWith(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(text("nonce", "").getBytes(StandardCharsets.UTF_8));
            sha256.update(request.body().getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA512"));
            mac.update(request.path().getBytes(StandardCharsets.UTF_8));
            byte[] expected = mac.doFinal(sha256.digest());
            return Base64.getEncoder().encodeToString(expected).equals(request.header("api-sign"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Nullable
    String find(String name) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    String text(String name, String otherwise) {
        String value = find(name);
        return value == null ? otherwise : value;
    }

    String needed(String name) {
        String value = find(name);
        if (value == null) {
            throw wrong(name);
        }
        return value;
    }

    long number(String name, long otherwise) {
        String value = find(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,18}")) {
            throw wrong(name);
        }
        return Long.parseLong(value);
    }

    BigDecimal decimal(String name) {
        String value = needed(name);
        if (!value.matches("\\d{1,20}(\\.\\d{1,20})?")) {
            throw wrong(name);
        }
        return new BigDecimal(value);
    }

    @Nullable
    BigDecimal decimalOrNull(String name) {
        return find(name) == null ? null : decimal(name);
    }

    boolean flag(String name) {
        return text(name, "false").equals("true");
    }

    static KrakenProblem wrong(String name) {
        return new KrakenProblem("EGeneral:Invalid arguments:" + name);
    }
}
