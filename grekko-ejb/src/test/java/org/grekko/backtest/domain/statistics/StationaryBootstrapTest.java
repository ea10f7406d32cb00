package org.grekko.backtest.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.grekko.backtest.domain.statistics.StationaryBootstrap.Interval;
import org.grekko.backtest.domain.statistics.StationaryBootstrap.Plan;
import org.junit.jupiter.api.Test;

/** Confidence by resampling. */
class StationaryBootstrapTest {
    private static double[] normal(Random dice, int length, double mean) {
        double[] returns = new double[length];
        Arrays.setAll(returns, i -> mean + 0.01 * dice.nextGaussian());
        return returns;
    }

    @Test
    void theSameDiceGiveTheSameIntervals() {
        double[] returns = normal(new Random(1), 300, 0.001);
        Plan plan = Plan.forLength(300);
        StationaryBootstrap one = StationaryBootstrap.of(returns, 365, plan, new Random(9));
        assertThat(one).isEqualTo(StationaryBootstrap.of(returns, 365, plan, new Random(9)));
        assertThat(one).isNotEqualTo(StationaryBootstrap.of(returns, 365, plan, new Random(10)));
    }

    /** Of independent normal returns the ratio's standard error is √((1 + ratio² / 2) / n): A. Lo, 2002. */
    @Test
    void ofIndependentReturnsTheIntervalIsThatOfTheFormula() {
        double width = 0;
        for (int seed = 0; seed < 20; seed++) {
            Random dice = new Random(seed);
            Interval found = StationaryBootstrap.of(normal(dice, 400, 0.001), 1, new Plan(400, 1, 0.9), dice)
                    .sharpe();
            width += (found.high() - found.low()) / 20;
        }
        double error = Math.sqrt((1 + 0.1 * 0.1 / 2) / 400);
        assertThat(width).isCloseTo(2 * 1.6449 * error, within(0.012));
    }

    @Test
    void theTrueRatioLiesWithinAsOftenAsPromised() {
        int within = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random dice = new Random(seed);
            Interval found = StationaryBootstrap.of(normal(dice, 250, 0.001), 1, new Plan(200, 5, 0.9), dice)
                    .sharpe();
            within += found.low() <= 0.1 && 0.1 <= found.high() ? 1 : 0;
        }
        assertThat(within).isBetween(164, 196);
    }

    /** The mean of an autoregression of one half varies √3 times as much as that of independent returns. */
    @Test
    void blocksSeeWhatHangsTogetherInTime() {
        Random dice = new Random(4);
        double[] returns = new double[2_000];
        for (int i = 1; i < returns.length; i++) {
            returns[i] = 0.5 * returns[i - 1] + 0.01 * dice.nextGaussian();
        }
        Interval single =
                StationaryBootstrap.of(returns, 1, new Plan(500, 1, 0.9), dice).sharpe();
        Interval blocks =
                StationaryBootstrap.of(returns, 1, new Plan(500, 30, 0.9), dice).sharpe();
        assertThat((blocks.high() - blocks.low()) / (single.high() - single.low()))
                .isBetween(1.4, 2.0);
    }

    @Test
    void samplesAreMadeOfBlocksOfTheirMeanLength() {
        double[] places = new double[100];
        Arrays.setAll(places, i -> i);
        for (int seed = 0; seed < 20; seed++) {
            double[] sample = new double[20_000];
            StationaryBootstrap.resample(places, sample, 8, new Random(seed));
            int jumps = 0;
            for (int i = 1; i < sample.length; i++) {
                jumps += sample[i] == (sample[i - 1] + 1) % 100 ? 0 : 1;
            }
            // A new block begins by chance where the last one would have gone on once in a hundred times.
            assertThat(jumps).as("seed " + seed).isBetween(2_250, 2_700);
        }
    }

    @Test
    void aStillSeriesHasARatioOfZeroAndItsReturn() {
        StationaryBootstrap still =
                StationaryBootstrap.of(new double[] {0, 0, 0}, 365, Plan.forLength(3), new Random(1));
        assertThat(still.sharpe()).isEqualTo(new Interval(0, 0, 0));
        assertThat(still.totalReturn()).isEqualTo(new Interval(0, 0, 0));
    }
}
