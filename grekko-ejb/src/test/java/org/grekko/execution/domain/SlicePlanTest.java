package org.grekko.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the weights, the parts are whole lots and add up to the parent exactly. */
class SlicePlanTest {
    @Test
    void partsAreWholeLotsAndAddUp() {
        for (long seed = 1; seed <= 500; seed++) {
            Random dice = new Random(seed);
            BigDecimal lot = BigDecimal.ONE.movePointLeft(dice.nextInt(6));
            BigDecimal quantity = lot.multiply(BigDecimal.valueOf(1 + dice.nextInt(5_000)));
            List<Double> weights = new ArrayList<>(List.of(1.0));
            for (int i = dice.nextInt(60); i >= 0; i--) {
                weights.add(dice.nextInt(4) == 0 ? 0.0 : dice.nextDouble());
            }
            List<BigDecimal> parts = SlicePlan.weighted(quantity, weights, lot);
            assertThat(parts).as("seed " + seed).hasSameSizeAs(weights);
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed " + seed)
                    .isEqualByComparingTo(quantity);
            for (int i = 0; i < parts.size(); i++) {
                assertThat(parts.get(i).signum()).as("seed " + seed).isNotNegative();
                assertThat(parts.get(i).remainder(lot).signum())
                        .as("seed " + seed)
                        .isZero();
            }
        }
    }

    @Test
    void equalPartsDifferByOneLotAtMost() {
        List<BigDecimal> parts = SlicePlan.equal(new BigDecimal("1.00"), 7, new BigDecimal("0.01"));
        assertThat(parts)
                .allSatisfy(part -> assertThat(part).isBetween(new BigDecimal("0.14"), new BigDecimal("0.15")));
    }

    @Test
    void anIcebergShowsTheSameSizeUntilTheLastPart() {
        assertThat(SlicePlan.iceberg(new BigDecimal("1.0"), new BigDecimal("0.3")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("0.3"), new BigDecimal("0.3"), new BigDecimal("0.3"), new BigDecimal("0.1"));
    }
}
