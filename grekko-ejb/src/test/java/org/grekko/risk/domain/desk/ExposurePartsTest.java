package org.grekko.risk.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** However an exposure is parted, the parts are the exposure. */
class ExposurePartsTest {
    private static final String REST = "no model";

    @Test
    void partsSumToTheWholeWhateverTheWeights() {
        for (int seed = 0; seed < 2_000; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            BigDecimal whole = BigDecimal.valueOf(dice.nextLong(1_000_000_000_000L), 7);
            Map<String, BigDecimal> weights = new HashMap<>();
            for (int part = dice.nextInt(5); part > 0; part--) {
                weights.put("model " + part, BigDecimal.valueOf(dice.nextLong(1_000_000_000), dice.nextInt(12)));
            }
            Map<String, BigDecimal> parts = ExposureParts.proportional(whole, weights, REST);
            assertThat(sum(parts)).as("seed %d", seed).isEqualByComparingTo(whole);
            assertThat(parts.values()).as("seed %d", seed).allMatch(each -> each.signum() >= 0);
            Map<String, BigDecimal> held = ExposureParts.completed(sum(weights).add(whole), weights, REST);
            assertThat(sum(held))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(sum(weights).add(whole));
        }
    }

    @Test
    void whatNoModelWantedIsNobodysAndRoundingIsNot() {
        BigDecimal whole = new BigDecimal("3");
        Map<String, BigDecimal> known = Map.of("sma 1.0.0", new BigDecimal("1"), "trend 2.0.0", new BigDecimal("1.5"));
        assertThat(ExposureParts.completed(whole, known, REST)).containsEntry(REST, new BigDecimal("0.5"));
        assertThat(ExposureParts.completed(new BigDecimal("2.5000000001"), known, REST))
                .doesNotContainKey(REST);
        assertThat(ExposureParts.proportional(whole, Map.of(), REST)).containsExactly(Map.entry(REST, whole));
    }

    private static BigDecimal sum(Map<String, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
