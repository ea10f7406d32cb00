package org.grekko.backtest.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.grekko.shared.statistics.ReturnMoments;
import org.junit.jupiter.api.Test;

/** Combinatorially symmetric cross-validation. */
class OverfittingTest {
    private static List<BlockMoments> blocks(double[][] returns, int blocks) {
        return Arrays.stream(returns).map(each -> BlockMoments.of(each, blocks)).toList();
    }

    private static double[][] noise(Random dice, int trials, int length) {
        double[][] returns = new double[trials][length];
        for (double[] each : returns) {
            Arrays.setAll(each, i -> 0.01 * dice.nextGaussian());
        }
        return returns;
    }

    @Test
    void aSmallCaseIsAsReckonedElsewhere() {
        double[][] returns = new double[5][24];
        for (int i = 0; i < returns.length; i++) {
            for (int t = 0; t < returns[i].length; t++) {
                returns[i][t] = Math.sin(1.7 * i + 0.9 * t + 0.3 * i * t) / 100 + (i == 2 ? 0.002 : 0);
            }
        }
        Overfitting found = Overfitting.of(blocks(returns, 6));
        assertThat(found.choices()).isEqualTo(20);
        assertThat(found.probability()).isCloseTo(0.4, within(1e-12));
        assertThat(found.loss()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void noiseIsOverfittedInAboutHalfOfTheChoices() {
        double sum = 0;
        for (int seed = 0; seed < 40; seed++) {
            sum += Overfitting.of(blocks(noise(new Random(seed), 20, 400), 10)).probability();
        }
        assertThat(sum / 40).isBetween(0.42, 0.6);
    }

    @Test
    void theOneThatIsAlwaysBestIsNotOverfitted() {
        double[][] returns = noise(new Random(1), 10, 800);
        Arrays.setAll(returns[3], i -> returns[3][i] + 0.01);
        assertThat(Overfitting.of(blocks(returns, Overfitting.BLOCKS))).isEqualTo(new Overfitting(0, 0, 12_870));
    }

    @Test
    void allEqualIsOverfitted() {
        double[] still = new double[64];
        assertThat(Overfitting.of(blocks(new double[][] {still, still, still}, 4))
                        .probability())
                .isEqualTo(1);
    }

    @Test
    void sumsOfBlocksGiveTheRatioOfTheReturnsThemselves() {
        for (int seed = 0; seed < 300; seed++) {
            Random dice = new Random(seed);
            double[] returns = noise(dice, 1, 40 + dice.nextInt(60))[0];
            int chosen = 1 + dice.nextInt(254);
            List<Double> taken = new ArrayList<>();
            IntStream.range(0, 8).filter(block -> (chosen >> block & 1) == 1).forEach(block -> IntStream.range(
                            returns.length * block / 8, returns.length * (block + 1) / 8)
                    .forEach(i -> taken.add(returns[i])));
            double naive = ReturnMoments.of(
                            taken.stream().mapToDouble(Double::doubleValue).toArray())
                    .sharpe();
            assertThat(BlockMoments.of(returns, 8).sharpe(chosen))
                    .as("seed " + seed)
                    .isCloseTo(naive, within(1e-9));
        }
    }

    @Test
    void wrongShapesAreRefused() {
        double[][] one = noise(new Random(1), 1, 20);
        double[][] two = noise(new Random(1), 2, 20);
        assertThatThrownBy(() -> Overfitting.of(blocks(one, 4))).hasMessageContaining("2 or more trials");
        assertThatThrownBy(() -> Overfitting.of(blocks(two, 5))).hasMessageContaining("even number");
        assertThatThrownBy(() -> Overfitting.of(List.of(BlockMoments.of(one[0], 4), BlockMoments.of(one[0], 6))))
                .hasMessageContaining("same blocks");
    }
}
