package org.grekko.trading;

import static org.assertj.core.api.Assertions.assertThat;

import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.junit.jupiter.api.Test;

/** A refusal stands beside the field that a person must change. */
class AccountOpeningTest {
    private static String field(VenueErrorMeaning meaning, String words) {
        return AccountOpening.field(VenueError.of("BINANCE", meaning, "-1", words));
    }

    @Test
    void aWrongSecretStandsBesideTheSecret() {
        assertThat(field(VenueErrorMeaning.AUTHENTICATION, "Signature for this request is not valid."))
                .isEqualTo("secret");
        assertThat(field(VenueErrorMeaning.AUTHENTICATION, "EAPI:Invalid signature"))
                .isEqualTo("secret");
        assertThat(field(VenueErrorMeaning.AUTHENTICATION, "Unauthorized")).isEqualTo("secret");
    }

    @Test
    void aKeyThatIsUnknownOrMayNotStandsBesideTheKey() {
        assertThat(field(VenueErrorMeaning.AUTHENTICATION, "EAPI:Invalid key")).isEqualTo("key");
        assertThat(field(VenueErrorMeaning.AUTHENTICATION, "Invalid API-key, IP, or permissions for action."))
                .isEqualTo("key");
        assertThat(field(VenueErrorMeaning.PERMISSION, "EGeneral:Permission denied"))
                .isEqualTo("key");
        assertThat(field(VenueErrorMeaning.ACCOUNT_SUSPENDED, "locked")).isEqualTo("key");
    }

    @Test
    void aVenueThatDoesNotAnswerStandsBesideTheVenue() {
        assertThat(field(VenueErrorMeaning.TIMEOUT, "no answer in 5 s")).isEqualTo("venue");
        assertThat(field(VenueErrorMeaning.RATE_LIMIT, "too many requests")).isEqualTo("venue");
    }
}
