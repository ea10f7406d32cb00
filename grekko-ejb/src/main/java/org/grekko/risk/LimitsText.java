package org.grekko.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grekko.risk.domain.Limit;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;

/** Limits by name as plain decimals, and as the JSON that rows keep. */
final class LimitsText {
    private LimitsText() {}

    static Map<String, String> plain(RiskLimits limits) {
        Map<String, String> plain = new TreeMap<>();
        for (Limit limit : Limit.values()) {
            plain.put(limit.field(), GrekkoJson.text(limit.of(limits)));
        }
        return plain;
    }

    /** What of them was different before, in words such as {@code maxRepeats 10 → 60}. */
    static String differences(Map<String, String> before, Map<String, String> after) {
        return before.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue() + " → " + after.get(each.getKey()))
                .collect(Collectors.joining(", "));
    }

    static String write(Map<String, String> limits) {
        return JsonText.write(GrekkoJson.mapper(), limits, "limits cannot be written as JSON");
    }

    static Map<String, String> read(String json) {
        try {
            Map<String, String> plain = new TreeMap<>();
            GrekkoJson.mapper()
                    .readValue(json, new TypeReference<Map<String, BigDecimal>>() {})
                    .forEach((name, value) -> plain.put(name, GrekkoJson.text(value)));
            return plain;
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("limits in the database cannot be read", problem);
        }
    }
}
