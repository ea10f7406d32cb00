package org.grekko.market;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A venue's refusal, or the lack of its answer.
 *
 * @param venue the venue
 * @param meaning what it means
 * @param code the venue's own code, or the HTTP status, or a word of ours when nothing was received
 * @param message the venue's words, shortened; never holds a secret
 * @param retryAfter how long the venue asks us to wait; null when it does not say
 */
public record VenueError(
        String venue, VenueErrorMeaning meaning, String code, String message, @Nullable Duration retryAfter) {
    private static final int LONGEST = 300;

    public VenueError {
        message = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    }

    /** An error without a wish to wait. */
    public static VenueError of(String venue, VenueErrorMeaning meaning, String code, String message) {
        return new VenueError(venue, meaning, code, message, null);
    }

    @Override
    public String toString() {
        return venue + " " + meaning + " (" + code + "): " + message;
    }
}
