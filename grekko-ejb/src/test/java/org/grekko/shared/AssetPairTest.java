package org.grekko.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is a pair, held against a pattern. */
class AssetPairTest {
    private static final Pattern PAIR =
            Pattern.compile("\\s*([A-Z0-9]{1,12})\\s*[/-]\\s*([A-Z0-9]{1,12})\\s*", Pattern.CASE_INSENSITIVE);

    @Test
    void isReadInAnyCaseWithASlashOrADash() {
        assertThat(AssetPair.of("btc/usd"))
                .isEqualTo(AssetPair.of(" BTC - USD "))
                .hasToString("BTC/USD");
    }

    @Test
    void whatIsNoPairIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> AssetPair.of("BTC")).hasMessage("must be a pair such as BTC/USD");
        assertThatThrownBy(() -> AssetPair.of("BTC/USD/EUR")).hasMessage("must be a pair such as BTC/USD");
        assertThatThrownBy(() -> AssetPair.of("BTC/")).hasMessage("must be assets of 1 to 12 letters or digits");
        assertThatThrownBy(() -> AssetPair.of("BTC/usd.")).hasMessage("must be assets of 1 to 12 letters or digits");
        assertThatThrownBy(() -> AssetPair.of("ABCDEFGHIJKLM/USD"))
                .hasMessage("must be assets of 1 to 12 letters or digits");
        assertThatThrownBy(() -> AssetPair.of("btc-BTC")).hasMessage("a pair needs two different assets, not BTC/BTC");
    }

    @Test
    void textsOfAllKindsArePairsWhenThePatternSaysSo() {
        SplittableRandom dice = new SplittableRandom(5);
        String letters = "aBz09Z/-_ \u00e4";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int left = dice.nextInt(1, 9); left > 0; left--) {
                text.append(letters.charAt(dice.nextInt(letters.length())));
            }
            Matcher matcher = PAIR.matcher(text);
            boolean pair = matcher.matches() && !matcher.group(1).equalsIgnoreCase(matcher.group(2));
            if (pair) {
                assertThat(AssetPair.of(text.toString()))
                        .as(text.toString())
                        .hasToString((matcher.group(1) + "/" + matcher.group(2)).toUpperCase(Locale.ROOT));
            } else {
                assertThatThrownBy(() -> AssetPair.of(text.toString()))
                        .as(text.toString())
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }
}
