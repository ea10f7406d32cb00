package org.grekko.web.api;

import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads free text; control characters and great lengths are refused. */
final class Texts {
    private static final int LONGEST_REASON = 500;

    private Texts() {}

    /** A reason for the record; null stays null. */
    static @Nullable String reason(@Nullable String text) {
        if (text != null && (text.length() > LONGEST_REASON || text.chars().anyMatch(Character::isISOControl))) {
            throw Problem.field(new FieldError("reason", "must have at most 500 characters on one line"));
        }
        return text;
    }

    /** A reason that must be there. */
    static String neededReason(@Nullable String text) {
        String reason = reason(text);
        if (reason == null || reason.strip().length() < 3) {
            throw Problem.field(new FieldError("reason", "is needed: 3 to 500 characters for the record"));
        }
        return reason.strip();
    }

    /** One line of text without blanks around it; null stays null. */
    static @Nullable String line(String field, @Nullable String text, int longest) {
        String line = text == null ? null : text.strip();
        if (line != null && (line.length() > longest || line.chars().anyMatch(Character::isISOControl))) {
            throw Problem.field(new FieldError(field, "must have at most " + longest + " characters on one line"));
        }
        return line;
    }

    /** One line of text that must be there. */
    static String needed(String field, @Nullable String text, int shortest, int longest) {
        String line = line(field, text, longest);
        if (line == null || line.length() < shortest) {
            throw Problem.field(new FieldError(field, "is needed: " + shortest + " to " + longest + " characters"));
        }
        return line;
    }
}
