package org.grekko.venue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;

/** Reads the JSON of venues' REST answers. What is missing or of another form is a {@link VenueException}. */
public final class VenueJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private VenueJson() {}

    /**
     * Parses an answer.
     *
     * @throws VenueException with UNREADABLE when it is no JSON
     */
    public static JsonNode parse(String venue, String body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node == null || node.isMissingNode()) {
                throw unreadable(venue, "the answer is empty");
            }
            return node;
        } catch (JsonProcessingException broken) {
            throw new VenueException(
                    VenueError.of(venue, VenueErrorMeaning.UNREADABLE, "json", "the answer is no JSON"), broken);
        }
    }

    /** The field's text; numbers count as their digits. */
    public static String text(String venue, JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isValueNode() || value.isNull()) {
            throw unreadable(venue, "the answer lacks " + field);
        }
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }

    /** The field as an exact decimal, whether it is a number or a text. */
    public static BigDecimal decimal(String venue, JsonNode node, String field) {
        return exact(venue, node.path(field), field);
    }

    /** The element as an exact decimal, whether it is a number or a text. */
    public static BigDecimal decimal(String venue, JsonNode value) {
        return exact(venue, value, "a number");
    }

    private static BigDecimal exact(String venue, JsonNode value, String field) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (!value.isTextual()) {
            throw unreadable(venue, "the answer lacks " + field);
        }
        try {
            return new BigDecimal(value.asText());
        } catch (NumberFormatException broken) {
            throw new VenueException(
                    VenueError.of(venue, VenueErrorMeaning.UNREADABLE, "json", field + " is no number"), broken);
        }
    }

    /** An instant from milliseconds since 1970. */
    public static Instant millis(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    /** An instant from seconds since 1970 with a fraction, to the microsecond. */
    public static Instant seconds(BigDecimal seconds) {
        long micros = seconds.movePointRight(6).longValue();
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The error of an answer that does not have the form it should. */
    public static VenueException unreadable(String venue, String message) {
        return new VenueException(VenueError.of(venue, VenueErrorMeaning.UNREADABLE, "json", message));
    }
}
