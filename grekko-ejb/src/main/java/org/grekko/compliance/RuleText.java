package org.grekko.compliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.grekko.compliance.domain.RuleBody;
import org.grekko.compliance.domain.RuleKind;
import org.grekko.shared.FieldError;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;

/** Bodies of rules as JSON: every field must be there, and no other. */
final class RuleText {
    private static final int LONGEST = 16_000;

    private RuleText() {}

    /** What was read, or what is wrong with it. */
    sealed interface Read {
        /** It is a body that can be kept. */
        record Good(RuleBody body) implements Read {}

        /** It is none. */
        record Bad(List<FieldError> errors) implements Read {}
    }

    /** Reads what a person wrote. */
    static Read read(RuleKind kind, String text) {
        if (text.length() > LONGEST) {
            return bad("body", "must have at most " + LONGEST + " characters");
        }
        try {
            JsonNode json = GrekkoJson.mapper().readTree(text);
            List<FieldError> missing = missing(kind, json);
            if (!missing.isEmpty()) {
                return new Read.Bad(missing);
            }
            RuleBody body = GrekkoJson.mapper().treeToValue(json, kind.form());
            List<FieldError> errors = body.errors().stream()
                    .map(error -> new FieldError("body." + error.field(), error.message()))
                    .toList();
            return errors.isEmpty() ? new Read.Good(body) : new Read.Bad(errors);
        } catch (JsonProcessingException problem) {
            return bad("body", "cannot be read as " + kind + " " + fields(kind) + ": " + problem.getOriginalMessage());
        }
    }

    /**
     * Reads what was stored.
     *
     * @throws IllegalStateException when it cannot be read
     */
    static RuleBody stored(RuleKind kind, String text) {
        if (read(kind, text) instanceof Read.Good good) {
            return good.body();
        }
        throw new IllegalStateException("a stored rule of kind " + kind + " cannot be read");
    }

    static String write(RuleBody body) {
        return JsonText.write(GrekkoJson.mapper(), body, "a rule cannot be written");
    }

    private static Read bad(String field, String message) {
        return new Read.Bad(List.of(new FieldError(field, message)));
    }

    private static List<FieldError> missing(RuleKind kind, JsonNode json) {
        List<FieldError> missing = new ArrayList<>();
        for (String field : fields(kind)) {
            if (!json.hasNonNull(field)) {
                missing.add(new FieldError("body." + field, "is needed; " + kind + " has the fields " + fields(kind)));
            }
        }
        return missing;
    }

    private static List<String> fields(RuleKind kind) {
        RecordComponent[] components = kind.form().getRecordComponents();
        return Arrays.stream(components).map(RecordComponent::getName).toList();
    }
}
