package org.grekko.venue.coinbase;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.venue.ErrorTable;
import org.grekko.venue.VenueClock;
import org.grekko.venue.VenueHttp;
import org.grekko.venue.VenueJson;
import org.jspecify.annotations.Nullable;

/**
 * What Coinbase's error answers mean: the HTTP status where it is clear, else the codes of the body, else its words.
 * Orders are refused with status 200 and "success": false. A refused token does not say why; when the answer's own date
 * lies far from our time, the clock is to blame.
 */
public final class CoinbaseErrors implements VenueHttp.Answers {
    private static final String VENUE = "COINBASE";
    private static final Duration CLOCK_ERROR = Duration.ofSeconds(5);

    private final ErrorTable table = ErrorTable.read(CoinbaseErrors.class, "errors.tsv");
    private final VenueClock clock;

    /**
     * The errors of Coinbase.
     *
     * @param clock the venue's time as we believe it to be
     */
    public CoinbaseErrors(VenueClock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable VenueError error(HttpResponse<String> answer) {
        String date = answer.headers().firstValue("Date").orElse(null);
        String retryAfter = answer.headers().firstValue("Retry-After").orElse(null);
        return read(answer.statusCode(), answer.body(), date, retryAfter);
    }

    /**
     * Reads an answer.
     *
     * @param status its HTTP status
     * @param body its body, which may be no JSON when the status is 400 or more
     * @param date its Date header; null when it has none
     * @param retryAfter seconds to wait as the venue states them; null when it does not
     * @return the error, or null when the answer is none
     */
    public @Nullable VenueError read(int status, String body, @Nullable String date, @Nullable String retryAfter) {
        if (status < 400 && !(body.contains("\"success\"") && body.contains("false"))) {
            return null;
        }
        JsonNode answer = json(status, body);
        if (status < 400 && (answer == null || answer.path("success").asBoolean(true))) {
            return null;
        }
        List<String> codes = answer == null ? List.of() : codes(answer);
        String message = answer == null ? "" : message(answer);
        return new VenueError(
                VENUE,
                meaning(status, codes, message, date),
                codes.isEmpty() ? "HTTP " + status : codes.get(0),
                message.isEmpty() ? "HTTP " + status : message,
                wait(retryAfter));
    }

    /** What a refused part of an answer means, for example of a cancellation among several. */
    VenueError reason(String code) {
        return VenueError.of(VENUE, table.code(code).orElse(VenueErrorMeaning.REFUSED), code, "refused: " + code);
    }

    private static @Nullable JsonNode json(int status, String body) {
        try {
            return VenueJson.parse(VENUE, body);
        } catch (VenueException plain) {
            if (status < 400) {
                throw plain;
            }
            return null;
        }
    }

    /** The codes of the body, the most telling first. */
    private static List<String> codes(JsonNode answer) {
        JsonNode order = answer.path("error_response");
        JsonNode first = answer.path("errors").path(0);
        return Stream.of(
                        order.path("preview_failure_reason"),
                        order.path("new_order_failure_reason"),
                        order.path("error"),
                        first.path("edit_failure_reason"),
                        first.path("preview_failure_reason"),
                        first.path("id"),
                        answer.path("error"))
                .map(JsonNode::asText)
                .filter(code -> !code.isEmpty() && !code.matches("UNKNOWN_.*FAILURE_REASON"))
                .toList();
    }

    private static String message(JsonNode answer) {
        JsonNode order = answer.path("error_response");
        return Stream.of(
                        order.path("message"),
                        order.path("error_details"),
                        answer.path("message"),
                        answer.path("error_details"),
                        answer.path("error_description"),
                        answer.path("errors").path(0).path("message"))
                .map(JsonNode::asText)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private VenueErrorMeaning meaning(int status, List<String> codes, String message, @Nullable String date) {
        if (status == 429) {
            return VenueErrorMeaning.RATE_LIMIT;
        }
        if (status >= 500) {
            return VenueErrorMeaning.UNAVAILABLE;
        }
        Optional<VenueErrorMeaning> words = table.message(message);
        if (status == 401) {
            return clockIsWrong(date) ? VenueErrorMeaning.CLOCK : words.orElse(VenueErrorMeaning.AUTHENTICATION);
        }
        if (status == 403) {
            return VenueErrorMeaning.PERMISSION;
        }
        return codes.stream()
                .map(table::code)
                .flatMap(Optional::stream)
                .filter(meaning -> meaning != VenueErrorMeaning.REFUSED)
                .findFirst()
                .or(() -> words)
                .orElse(VenueErrorMeaning.REFUSED);
    }

    private boolean clockIsWrong(@Nullable String date) {
        if (date == null) {
            return false;
        }
        try {
            Instant venueTime = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
            return Duration.between(venueTime, clock.now()).abs().compareTo(CLOCK_ERROR) > 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static @Nullable Duration wait(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : null;
    }
}
