package org.grekko.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.grekko.shared.FieldError;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/** Bodies as JSON: strict when read, with the name of the field that is wrong. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class Json implements MessageBodyReader<Record>, MessageBodyWriter<Record> {
    static final int LARGEST = 256 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Problem.status(413, "The body is larger than " + LARGEST + " bytes");
        }
        if (bytes.length == 0) {
            throw Problem.status(400, "The body is empty; send a JSON object");
        }
        return read(bytes, type);
    }

    /** A body that may be left out. */
    static <T extends Record> T optional(@Nullable String body, Class<T> type, T otherwise) {
        return body == null || body.isBlank() ? otherwise : read(body.getBytes(StandardCharsets.UTF_8), type);
    }

    private static <T extends Record> T read(byte[] bytes, Class<T> type) {
        try {
            T read = GrekkoJson.mapper().readValue(bytes, type);
            if (read == null) {
                throw Problem.status(400, "The body is null; send a JSON object");
            }
            return read;
        } catch (UnrecognizedPropertyException unknown) {
            throw Problem.field(new FieldError(path(unknown), "is not a known field"));
        } catch (JsonMappingException wrong) {
            throw Problem.field(new FieldError(path(wrong), message(wrong) + example(wrong, type)));
        } catch (JsonProcessingException notJson) {
            throw Problem.field(new FieldError(place(notJson), "must be JSON"));
        } catch (IOException unreadable) {
            throw Problem.status(400, "The body could not be read");
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public void writeTo(
            Record value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(GrekkoJson.mapper().writeValueAsBytes(value));
    }

    /** The field at which the text stops being JSON. */
    private static String place(JsonProcessingException notJson) {
        try {
            String field = notJson.getProcessor() instanceof JsonParser parser ? parser.currentName() : null;
            return field == null ? "body" : field;
        } catch (IOException unknown) {
            return "body";
        }
    }

    private static String path(JsonMappingException problem) {
        String path = problem.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path.replace(".[", "[");
    }

    private static String message(JsonMappingException problem) {
        String text = problem.getOriginalMessage();
        if (text.startsWith("must be")) {
            return text;
        }
        return problem instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
                        && mismatch.getTargetType() != null
                ? "must be " + kind(mismatch.getTargetType())
                : "is not of the right type";
    }

    /** What the field should look like, where the wish says so; empty where it does not. */
    private static String example(JsonMappingException problem, Class<?> type) {
        String field =
                problem.getPath().isEmpty() ? null : problem.getPath().get(0).getFieldName();
        for (RecordComponent each : type.getRecordComponents()) {
            JsonPropertyDescription description = each.getAccessor().getAnnotation(JsonPropertyDescription.class);
            if (each.getName().equals(field) && description != null) {
                return ", " + description.value();
            }
        }
        return "";
    }

    private static String kind(Class<?> type) {
        if (type.isRecord()) {
            return "an object";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "an object with a value for each name";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a number" : "a list or an object";
    }
}
