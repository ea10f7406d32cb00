package org.grekko.market.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick sums and deviations of closes beside those of decimals and of the formula. */
class CloseColumnsTest {
    private static final int SEEDS = 300;

    private static BarSeries series(double[] closes, int from) {
        BarSeries.Builder builder = BarSeries.builder();
        for (int i = from; i < closes.length; i++) {
            builder.add(i, 1, 1, 1, closes[i], 1);
        }
        return builder.build();
    }

    @Test
    void sumsAreExactAndNothingDependsOnWhatIsOutsideTheWindow() {
        for (int seed = 0; seed < SEEDS; seed++) {
            String at = "seed " + seed;
            Random dice = new Random(seed);
            double[] closes = closes(dice);
            BarSeries whole = series(closes, 0);
            int from = dice.nextInt(closes.length - 4);
            int to = from + 3 + dice.nextInt(closes.length - from - 3);
            BarSeries late = series(closes, from);
            double exact = exactSum(closes, from, to);
            assertThat(whole.closeSum(from, to)).as(at).isCloseTo(exact, within(exact * 1e-13));
            assertThat(late.closeSum(0, to - from)).as(at).isEqualTo(whole.closeSum(from, to));
            assertThat(late.returnDeviation(0, to - from)).as(at).isEqualTo(whole.returnDeviation(from, to));
            assertThat(whole.returnDeviation(from, to)).as(at).isCloseTo(deviation(closes, from, to), within(1e-12));
        }
    }

    /** Prices in cents, some of them no decimals. */
    private static double[] closes(Random dice) {
        double[] closes = new double[10 + dice.nextInt(200)];
        int odd = dice.nextInt(3) * 40;
        for (int i = 0; i < closes.length; i++) {
            closes[i] = odd > 0 && dice.nextInt(odd) == 0
                    ? 100 * Math.PI * (1 + dice.nextDouble())
                    : (10_000 + dice.nextInt(500)) / 100.0;
        }
        return closes;
    }

    private static double exactSum(double[] closes, int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = from; i < to; i++) {
            sum = sum.add(ReadDecimal.of(closes[i]));
        }
        return sum.doubleValue();
    }

    private static double deviation(double[] closes, int from, int to) {
        int count = to - from - 1;
        double mean = 0;
        for (int i = from + 1; i < to; i++) {
            mean += (closes[i] / closes[i - 1] - 1) / count;
        }
        double squares = 0;
        for (int i = from + 1; i < to; i++) {
            squares += Math.pow(closes[i] / closes[i - 1] - 1 - mean, 2);
        }
        return Math.sqrt(squares / (count - 1));
    }

    @Test
    void equalClosesHaveEqualAveragesOverEveryLength() {
        double[] flat = new double[300];
        Arrays.fill(flat, 0.1);
        BarSeries series = series(flat, 0);
        assertThat(series.closeSum(0, 300) / 300).isEqualTo(series.closeSum(250, 300) / 50);
        assertThatThrownBy(() -> series.closeSum(0, 301)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
