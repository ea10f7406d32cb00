package org.grekko.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * What is to be erased of a person, as two people decided.
 *
 * @param id the request
 * @param kind what the value is
 * @param value the value itself, 3 to 200 characters; it is in no event and no message
 * @param reference the request of the person or the authority, as others know it
 * @param requestedBy who asked for it here
 * @param approvedBy who approved it
 * @param at when it is erased, UTC
 */
public record Erasure(
        UUID id, Kind kind, String value, String reference, String requestedBy, String approvedBy, Instant at) {
    private static final int DIGITS = 8;

    /** What a value is. */
    public enum Kind {
        /** The name of a user: it goes from texts and from wherever it says who did something, and the user with it. */
        USER,
        /** The label or the address of a receiver. */
        PAYEE,
        /** Words in any text: a name, an e-mail address, a telephone number. */
        WORDS
    }

    /** What stands in rows instead of the value: the same for the whole request, so that what belonged together does. */
    public String pseudonym() {
        String text = id.toString();
        return "erased-" + text.substring(text.length() - DIGITS);
    }
}
