package org.grekko.shared.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.grekko.shared.AssetPair;

/**
 * JSON as events and REST speak it: decimals are strings without exponent, instants RFC 3339 UTC with six
 * fraction digits, days such as 2026-01-31, pairs BASE/QUOTE. Reading refuses unknown fields, text after the value and numbers for
 * text.
 */
public final class GrekkoJson {
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST_DECIMAL = 60;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(BigDecimal.class, new PlainDecimal())
                    .addSerializer(Instant.class, new MicroInstant())
                    .addSerializer(AssetPair.class, new PairText())
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addDeserializer(BigDecimal.class, new ReadDecimal())
                    .addDeserializer(Instant.class, new ReadInstant())
                    .addDeserializer(AssetPair.class, new ReadPair()))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setAcceptBlankAsEmpty(false))
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Float, number -> number.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            .build();

    private GrekkoJson() {}

    /** The mapper; safe to share. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** An instant as text: RFC 3339, UTC, six fraction digits. */
    public static String text(Instant instant) {
        return MICROS.format(instant);
    }

    /** A decimal as text: plain, without trailing zeros. */
    public static String text(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /** A number as text: plain, without trailing zeros; it must be finite. */
    public static String text(double number) {
        return text(BigDecimal.valueOf(number));
    }

    private static final class PlainDecimal extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text(value));
        }
    }

    private static final class MicroInstant extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text(value));
        }
    }

    private static final class PairText extends JsonSerializer<AssetPair> {
        @Override
        public void serialize(AssetPair value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class ReadDecimal extends JsonDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.currentToken().isScalarValue() ? json.getText() : "";
            try {
                if (text.length() <= LONGEST_DECIMAL && !text.contains("e") && !text.contains("E")) {
                    return new BigDecimal(text);
                }
            } catch (NumberFormatException notANumber) {
                throw wrong(json, "must be a decimal number such as \"0.25\"", notANumber);
            }
            throw wrong(json, "must be a decimal number such as \"0.25\"", null);
        }
    }

    private static final class ReadInstant extends JsonDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return Instant.parse(json.getText()).truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeParseException notATime) {
                throw wrong(json, "must be a time such as \"2026-01-31T00:00:00Z\"", notATime);
            }
        }
    }

    private static final class ReadPair extends JsonDeserializer<AssetPair> {
        @Override
        public AssetPair deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return AssetPair.of(json.getText());
            } catch (IllegalArgumentException notAPair) {
                throw wrong(json, String.valueOf(notAPair.getMessage()), notAPair);
            }
        }
    }

    private static JsonMappingException wrong(
            JsonParser json, String message, @org.jspecify.annotations.Nullable Throwable cause) {
        return cause == null
                ? JsonMappingException.from(json, message)
                : JsonMappingException.from(json, message, cause);
    }
}
