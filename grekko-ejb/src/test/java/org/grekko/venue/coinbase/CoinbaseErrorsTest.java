package org.grekko.venue.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.venue.VenueClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every error of Coinbase has a meaning. */
class CoinbaseErrorsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String DATE = "Sun, 1 Mar 2026 12:00:00 GMT";

    private final CoinbaseErrors errors = new CoinbaseErrors(new VenueClock(() -> NOON));

    @Test
    void everyRowOfTheTableIsUnderstoodInARefusedOrderAndInAPlainError() throws IOException {
        for (String row : rows()) {
            String[] parts = row.split("\t", -1);
            VenueErrorMeaning meaning = VenueErrorMeaning.valueOf(parts[0]);
            String code = parts[1].startsWith("~") ? "other" : parts[1];
            String words = parts[1].startsWith("~") ? "so: " + parts[1].substring(1) + "!" : "";
            assertThat(meaning(200, refusedOrder(code, "UNKNOWN_PREVIEW_FAILURE_REASON", words)))
                    .as(row)
                    .isEqualTo(meaning);
            assertThat(meaning(400, "{\"error\":\"" + code + "\",\"message\":\"" + words + "\"}"))
                    .as(row)
                    .isEqualTo(meaning);
            assertThat(meaning(400, "{\"errors\":[{\"id\":\"" + code + "\",\"message\":\"" + words + "\"}]}"))
                    .as(row)
                    .isEqualTo(meaning);
        }
    }

    @Test
    void aRefusedOrderIsAnErrorThoughItsStatusIsGood() {
        VenueError error = read(200, refusedOrder("UNKNOWN_FAILURE_REASON", "PREVIEW_INSUFFICIENT_FUND", "too little"));
        assertThat(error.meaning()).isEqualTo(VenueErrorMeaning.INSUFFICIENT_FUNDS);
        assertThat(error.code()).isEqualTo("PREVIEW_INSUFFICIENT_FUND");
        assertThat(error.message()).isEqualTo("too little");
        assertThat(meaning(200, refusedOrder("UNKNOWN_FAILURE_REASON", "NEW_REASON", "")))
                .isEqualTo(VenueErrorMeaning.REFUSED);
    }

    @Test
    void aRefusedAmendmentIsAnError() {
        assertThat(meaning(200, "{\"success\":false,\"errors\":[{\"edit_failure_reason\":\"ORDER_NOT_FOUND\"}]}"))
                .isEqualTo(VenueErrorMeaning.ORDER_NOT_FOUND);
    }

    @Test
    void goodAnswersAreNone() {
        for (String good : List.of(
                "{}",
                "{\"success\":true,\"success_response\":{\"order_id\":\"a\"}}",
                "{\"success\":true,\"post_only\":false}",
                "{\"results\":[{\"success\":false,\"failure_reason\":\"UNKNOWN_CANCEL_ORDER\"}]}")) {
            assertThat(errors.read(200, good, null, null)).as(good).isNull();
        }
    }

    @Test
    void theStatusDecidesWhereItIsClear() {
        assertThat(meaning(429, "")).isEqualTo(VenueErrorMeaning.RATE_LIMIT);
        assertThat(meaning(500, "{\"error\":\"internal_server_error\"}")).isEqualTo(VenueErrorMeaning.UNAVAILABLE);
        assertThat(meaning(503, "<html>")).isEqualTo(VenueErrorMeaning.UNAVAILABLE);
        assertThat(meaning(403, "Forbidden")).isEqualTo(VenueErrorMeaning.PERMISSION);
        assertThat(meaning(401, "Unauthorized")).isEqualTo(VenueErrorMeaning.AUTHENTICATION);
        assertThat(meaning(418, "tea")).isEqualTo(VenueErrorMeaning.REFUSED);
        VenueError banned = errors.read(429, "", null, "7");
        assertThat(Objects.requireNonNull(banned).retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aTokenRefusedByAVenueOfAnotherTimeIsTheClocksFault() {
        assertThat(meaning(401, "Unauthorized", DATE, NOON)).isEqualTo(VenueErrorMeaning.AUTHENTICATION);
        assertThat(meaning(401, "Unauthorized", DATE, NOON.plusSeconds(5))).isEqualTo(VenueErrorMeaning.AUTHENTICATION);
        assertThat(meaning(401, "Unauthorized", DATE, NOON.plusSeconds(30))).isEqualTo(VenueErrorMeaning.CLOCK);
        assertThat(meaning(401, "Unauthorized", DATE, NOON.minusSeconds(30))).isEqualTo(VenueErrorMeaning.CLOCK);
        assertThat(meaning(401, "Unauthorized", "yesterday", NOON.plusSeconds(30)))
                .isEqualTo(VenueErrorMeaning.AUTHENTICATION);
    }

    private VenueErrorMeaning meaning(int status, String body) {
        return read(status, body).meaning();
    }

    private VenueError read(int status, String body) {
        return Objects.requireNonNull(errors.read(status, body, null, null), body);
    }

    private static VenueErrorMeaning meaning(int status, String body, @Nullable String date, Instant ours) {
        CoinbaseErrors then = new CoinbaseErrors(new VenueClock(() -> ours));
        return Objects.requireNonNull(then.read(status, body, date, null)).meaning();
    }

    private static String refusedOrder(String code, String preview, String words) {
        return "{\"success\": false, \"failure_reason\":\"UNKNOWN_FAILURE_REASON\",\"order_id\":\"\",\"error_response\":"
                + "{\"error\":\"" + code + "\",\"message\":\"" + words + "\",\"preview_failure_reason\":\"" + preview
                + "\"},\"order_configuration\":null}";
    }

    private static List<String> rows() throws IOException {
        try (InputStream file = Objects.requireNonNull(CoinbaseErrors.class.getResourceAsStream("errors.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
