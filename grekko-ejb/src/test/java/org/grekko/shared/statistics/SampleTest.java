package org.grekko.shared.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The one home of sample statistics says what its formulas say, bit for bit as the places say that it took them from. */
class SampleTest {
    @Test
    void everyFigureIsTheOneThatItsFormulaWroteOutGives() {
        for (int seed = 0; seed < 2_000; seed++) {
            double[] values = values(seed);
            int count = values.length;
            double mean = Arrays.stream(values).sequential().boxed().reduce(0.0, Double::sum) / count;
            double[] sums = new double[4];
            for (double each : values) {
                double off = each - mean;
                sums[0] += off * off;
                sums[1] += off * off * off;
                sums[2] += (off * off) * (off * off);
                sums[3] += off * off * off * off;
            }
            double variance = sums[0] / count;
            ReturnMoments moments = ReturnMoments.of(values);
            assertThat(Sample.mean(values)).as("seed %d", seed).isEqualTo(mean).isEqualTo(moments.mean());
            assertThat(Sample.deviation(values))
                    .as("seed %d", seed)
                    .isEqualTo(Math.sqrt(sums[0] / (count - 1)))
                    .isEqualTo(moments.deviation());
            assertThat(Sample.skewness(values))
                    .as("seed %d", seed)
                    .isEqualTo(sums[1] / count / Math.pow(variance, 1.5))
                    .isEqualTo(moments.skewness());
            assertThat(moments.kurtosis()).as("seed %d", seed).isEqualTo(sums[2] / count / (variance * variance));
            assertThat(Sample.excessKurtosis(values))
                    .as("seed %d", seed)
                    .isEqualTo(sums[3] / count / (variance * variance) - 3)
                    .isCloseTo(moments.kurtosis() - 3, within(1e-12));
        }
    }

    @Test
    void theRatioOutOfSumsIsThatOfTheMoments() {
        for (int seed = 0; seed < 2_000; seed++) {
            double[] values = values(seed);
            double sum = 0;
            double squares = 0;
            for (double each : values) {
                sum += each;
                squares += each * each;
            }
            double mean = sum / values.length;
            assertThat(Sample.sharpe(values.length, sum, squares))
                    .as("seed %d", seed)
                    .isEqualTo(mean / Math.sqrt((squares - sum * mean) / (values.length - 1)))
                    .isCloseTo(ReturnMoments.of(values).sharpe(), within(1e-9));
        }
    }

    @Test
    void whatDoesNotVaryIsZeroAndTooFewAreNothing() {
        assertThat(Sample.skewness(new double[] {1, 1, 1})).isZero();
        assertThat(Sample.excessKurtosis(new double[] {1, 1, 1})).isZero();
        assertThat(Sample.sharpe(3, 0.3, 0.03)).isZero();
        assertThat(Sample.sharpe(1, 0.3, 0.09)).isZero();
        assertThat(Sample.sharpe(0, 0, 0)).isZero();
        assertThat(Sample.deviation(new double[] {1})).isNaN();
        assertThat(ReturnMoments.of(new double[0]).mean()).isZero();
        assertThat(Sample.quantile(new double[] {3, 1, 2}, 0.75)).isEqualTo(2.5);
    }

    private static double[] values(int seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        double[] values = new double[2 + dice.nextInt(300)];
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.001 + 0.02 * dice.nextGaussian() * (1 + 5 * (dice.nextInt(20) / 19));
        }
        return values;
    }
}
