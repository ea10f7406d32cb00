package org.grekko.venue.kraken;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Objects;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.junit.jupiter.api.Test;

class KrakenErrorsTest {
    private final KrakenErrors errors = new KrakenErrors();

    private VenueErrorMeaning meaning(String text) {
        VenueError error = errors.read(200, "{\"error\":[\"" + text + "\"]}");
        return Objects.requireNonNull(error, text).meaning();
    }

    @Test
    void goodAnswersAndWarningsAreNoErrors() throws IOException {
        assertThat(errors.read(200, "{\"error\":[],\"result\":{}}")).isNull();
        assertThat(errors.read(200, RecordedMessages.kraken("openorders-data"))).isNull();
        assertThat(errors.read(200, "{\"error\":[\"WGeneral:Something\"],\"result\":{}}"))
                .isNull();
    }

    @Test
    void everyListedCodeHasAMeaningOfItsOwn() throws IOException {
        JsonNode rows = new ObjectMapper()
                .readTree(RecordedMessages.read("error-codes.json"))
                .path("kraken");
        assertThat(rows.size()).isGreaterThan(30);
        for (JsonNode row : rows) {
            String code = row.path("code").asText();
            String text = row.path("path").path(0).asText().equals("exact") ? code : "EOrder" + code;
            assertThat(meaning(text)).as(text).isNotEqualTo(VenueErrorMeaning.REFUSED);
        }
    }

    @Test
    void theExactCodeDecidesThenWordsThenTheBeginning() {
        assertThat(meaning("EOrder:Insufficient funds")).isEqualTo(VenueErrorMeaning.INSUFFICIENT_FUNDS);
        assertThat(meaning("EOrder:Insufficient funds (insufficient user funds)"))
                .isEqualTo(VenueErrorMeaning.INSUFFICIENT_FUNDS);
        assertThat(meaning("EGeneral:Invalid arguments:price")).isEqualTo(VenueErrorMeaning.PRICE_REJECTED);
        assertThat(meaning("EGeneral:Invalid arguments:volume")).isEqualTo(VenueErrorMeaning.QUANTITY_REJECTED);
        assertThat(meaning("EGeneral:Invalid arguments:ordertype")).isEqualTo(VenueErrorMeaning.BAD_REQUEST);
        assertThat(meaning("EQuery:Unknown asset pair")).isEqualTo(VenueErrorMeaning.UNKNOWN_SYMBOL);
        assertThat(meaning("EGeneral:Invalid arguments:cl_ord_id not unique"))
                .isEqualTo(VenueErrorMeaning.DUPLICATE_ORDER);
        assertThat(meaning("AddOrder: EAPI:Invalid key")).isEqualTo(VenueErrorMeaning.AUTHENTICATION);
        assertThat(meaning("EAPI:Invalid nonce")).isEqualTo(VenueErrorMeaning.CLOCK);
        assertThat(meaning("EService:Deadline elapsed")).isEqualTo(VenueErrorMeaning.REFUSED);
        assertThat(meaning("EService:Timeout")).isEqualTo(VenueErrorMeaning.UNAVAILABLE);
        assertThat(meaning("EOrder:Something new")).isEqualTo(VenueErrorMeaning.REFUSED);
    }

    @Test
    void statusOfHttpCountsWhereNoTextIs() {
        assertThat(Objects.requireNonNull(errors.read(429, "slow down")).meaning())
                .isEqualTo(VenueErrorMeaning.RATE_LIMIT);
        assertThat(Objects.requireNonNull(errors.read(520, "<html>")).meaning())
                .isEqualTo(VenueErrorMeaning.UNAVAILABLE);
        assertThat(Objects.requireNonNull(errors.read(404, "")).meaning()).isEqualTo(VenueErrorMeaning.REFUSED);
        assertThat(Objects.requireNonNull(errors.read(503, "{\"error\":[\"EService:Busy\"]}"))
                        .code())
                .isEqualTo("EService:Busy");
    }
}
