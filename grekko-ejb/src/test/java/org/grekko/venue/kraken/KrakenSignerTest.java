package org.grekko.venue.kraken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.grekko.venue.ApiKey;
import org.junit.jupiter.api.Test;

class KrakenSignerTest {
    /** The example of Kraken's documentation, "Spot REST Authentication". */
    private static final String SECRET =
            "kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg==";

    @Test
    void signsTheDocumentedExample() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("nonce", "1616492376594");
        parameters.put("ordertype", "limit");
        parameters.put("pair", "XBTUSD");
        parameters.put("price", "37500");
        parameters.put("type", "buy");
        parameters.put("volume", "1.25");
        String form = KrakenSigner.form(parameters);
        assertThat(form).isEqualTo("nonce=1616492376594&ordertype=limit&pair=XBTUSD&price=37500&type=buy&volume=1.25");
        assertThat(new KrakenSigner(new ApiKey("key", SECRET)).signature("/0/private/AddOrder", "1616492376594", form))
                .isEqualTo("4/dpxb3iT4tp/ZCVEwSnEsLxx0bqyhLpdfOpc6fn7OR8+UClSV5n9E6aSS8MPtnRfp32bAb0nmbRn6H8ndwLUQ==");
    }

    @Test
    void encodesWhatAFormMustNotCarryAsItIs() {
        assertThat(KrakenSigner.form(Map.of("oflags", "fciq,post"))).isEqualTo("oflags=fciq%2Cpost");
        assertThat(KrakenSigner.form(Map.of("key", "my wallet"))).isEqualTo("key=my%20wallet");
    }

    @Test
    void refusesASecretThatIsNoBase64WithoutShowingIt() {
        assertThatThrownBy(() -> new KrakenSigner(new ApiKey("key", "not-base-64!")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("not-base");
    }
}
