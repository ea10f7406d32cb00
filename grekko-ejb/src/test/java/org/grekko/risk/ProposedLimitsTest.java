package org.grekko.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.risk.domain.Limit;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.Tolerance;
import org.junit.jupiter.api.Test;

/** What a change makes of limits, and what of it is refused. */
class ProposedLimitsTest {
    private static final RiskLimits NOW = RiskLimits.defaults(new UUID(0, 1), Tolerance.MODERATE);

    @Test
    void aWishIsRefusedByTheNameOfItsField() {
        assertThat(ProposedLimits.wrong("maxFun", BigDecimal.ONE))
                .hasValueSatisfying(error -> assertThat(error.field()).isEqualTo("limits.maxFun"));
        assertThat(ProposedLimits.wrong("maxExposureFraction", new BigDecimal("1.01")))
                .isPresent();
        assertThat(ProposedLimits.wrong("maxExposureFraction", BigDecimal.ZERO)).isPresent();
        assertThat(ProposedLimits.wrong("maxRepeats", new BigDecimal("1.5"))).isPresent();
        assertThat(ProposedLimits.wrong("maxRepeats", new BigDecimal("2.0"))).isEmpty();
        assertThat(ProposedLimits.wrong("maxExposureFraction", BigDecimal.ONE)).isEmpty();
        assertThat(ProposedLimits.errors(ProposedLimits.changed(NOW, Map.of("minOrderNotional", "2000000"))))
                .extracting(error -> error.field())
                .containsExactly("limits.minOrderNotional");
    }

    /** Whatever two changes of different limits are, their order does not matter, and they touch nothing else. */
    @Test
    void changesOfDifferentLimitsDoNotUndoEachOther() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            Map<String, String> one = new TreeMap<>();
            Map<String, String> two = new TreeMap<>();
            for (Limit limit : Limit.values()) {
                String value = limit.kind() == Limit.Kind.COUNT
                        ? Integer.toString(dice.nextInt(1, 1_000))
                        : BigDecimal.valueOf(dice.nextInt(1, 1_000), 3).toPlainString();
                int whose = dice.nextInt(3);
                if (whose < 2) {
                    (whose == 0 ? one : two).put(limit.field(), value);
                }
            }
            RiskLimits after = ProposedLimits.changed(ProposedLimits.changed(NOW, one), two);
            assertThat(after)
                    .as("seed " + seed)
                    .isEqualTo(ProposedLimits.changed(ProposedLimits.changed(NOW, two), one));
            assertThat(after.version()).isEqualTo(NOW.version() + 2);
            for (Limit limit : Limit.values()) {
                String wanted = one.getOrDefault(limit.field(), two.get(limit.field()));
                assertThat(limit.of(after))
                        .as("seed " + seed + " " + limit)
                        .isEqualByComparingTo(wanted == null ? limit.of(NOW) : new BigDecimal(wanted));
            }
            assertThat(LimitsText.read(LimitsText.write(LimitsText.plain(after))))
                    .as("seed " + seed)
                    .isEqualTo(LimitsText.plain(after));
        }
    }
}
