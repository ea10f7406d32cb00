package org.grekko.shared.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Our own values as JSON in columns; that one cannot be written or read is a bug or a damaged row. */
public final class JsonText {
    private JsonText() {}

    /**
     * Writes a value.
     *
     * @param json writes it
     * @param value what
     * @param problem what to say when it cannot be written
     * @throws IllegalStateException when it cannot be written
     */
    public static String write(ObjectMapper json, Object value, String problem) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(problem, impossible);
        }
    }

    /**
     * Reads a value.
     *
     * @param json reads it
     * @param text as it was written
     * @param type what comes
     * @param problem what to say when it cannot be read
     * @throws IllegalStateException when it cannot be read
     */
    public static <T> T read(ObjectMapper json, String text, TypeReference<T> type, String problem) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(problem, damaged);
        }
    }

    /** The same of a type without parameters of its own. */
    public static <T> T read(ObjectMapper json, String text, Class<T> type, String problem) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(problem, damaged);
        }
    }
}
