package org.grekko.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One reason why an input was refused.
 *
 * @param field the name of the offending field as the caller wrote it
 * @param message what is wrong and what would be right, fit for a user
 */
public record FieldError(String field, String message) {
    /** The field with what is wrong with it. */
    public String sentence() {
        return field + " " + message;
    }

    /** All of them in one line. */
    public static String sentences(List<FieldError> errors) {
        return errors.stream().map(FieldError::sentence).collect(Collectors.joining("; "));
    }
}
