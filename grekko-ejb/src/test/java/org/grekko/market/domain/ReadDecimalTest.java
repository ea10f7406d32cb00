package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadDecimalTest {
    @Test
    void aDecimalOfUpToFifteenDigitsComesBackAsItWasWritten() {
        for (int seed = 0; seed < 200; seed++) {
            Random dice = new Random(seed);
            for (int i = 0; i < 500; i++) {
                BigDecimal written = BigDecimal.valueOf(dice.nextLong(1_000_000_000_000_000L), dice.nextInt(20));
                assertThat(ReadDecimal.of(written.doubleValue()))
                        .as("seed " + seed + ", " + written.toPlainString())
                        .isEqualByComparingTo(written);
            }
        }
    }

    @Test
    void everyDoubleIsToldApartFromItsNeighbours() {
        Random dice = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            double value = dice.nextDouble() * Math.pow(10, dice.nextInt(24) - 12);
            assertThat(ReadDecimal.of(value).doubleValue()).isEqualTo(value);
        }
    }

    @Test
    void stepsAreThereForEightDecimalsAndForNothingFiner() {
        assertThat(ReadDecimal.steps(4168.06023959)).isEqualTo(416_806_023_959L);
        assertThat(ReadDecimal.steps(0)).isZero();
        assertThat(ReadDecimal.steps(0.1 + 0.2)).isEqualTo(ReadDecimal.NONE);
        assertThat(ReadDecimal.steps(0.000_000_001)).isEqualTo(ReadDecimal.NONE);
        assertThat(ReadDecimal.steps(1e12)).isEqualTo(ReadDecimal.NONE);
        assertThat(ReadDecimal.steps(Double.NaN)).isEqualTo(ReadDecimal.NONE);
    }
}
