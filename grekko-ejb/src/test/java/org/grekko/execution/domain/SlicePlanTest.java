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
    void equalPartsOfWholeLotsAreEqualWhereTheyCanBeAndElseDifferByOneLot() {
        assertThat(SlicePlan.equal(new BigDecimal("0.3"), 3, new BigDecimal("0.001")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsOnly(new BigDecimal("0.1"));
        for (long seed = 1; seed <= 300; seed++) {
            Random dice = new Random(seed * 0x9E3779B97F4A7C15L);
            BigDecimal lot = BigDecimal.valueOf(1 + dice.nextInt(9), dice.nextInt(8));
            int slices = 2 + dice.nextInt(SlicePlan.MOST_SLICES - 1);
            BigDecimal quantity = lot.multiply(BigDecimal.valueOf(1 + dice.nextInt(100_000)));
            List<BigDecimal> parts = SlicePlan.equal(quantity, slices, lot);
            assertThat(parts).as("seed " + seed).hasSize(slices);
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed " + seed)
                    .isEqualByComparingTo(quantity);
            BigDecimal least = parts.stream().reduce(BigDecimal::min).orElseThrow();
            BigDecimal most = parts.stream().reduce(BigDecimal::max).orElseThrow();
            assertThat(most.subtract(least)).as("seed " + seed).isLessThanOrEqualTo(lot);
        }
    }

    @Test
    void anIcebergShowsTheSameSizeUntilTheLastPart() {
        assertThat(SlicePlan.iceberg(new BigDecimal("1.0"), new BigDecimal("0.3")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("0.3"), new BigDecimal("0.3"), new BigDecimal("0.3"), new BigDecimal("0.1"));
    }
}
