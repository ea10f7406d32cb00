package org.grekko.backtest.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.grekko.shared.statistics.ReturnMoments;
import org.junit.jupiter.api.Test;

/** Against the numbers that the authors of the formulas printed. */
class SharpeStatisticsTest {
    private static final double DAILY = 2.5 / Math.sqrt(250);
    private static final double TRIED_DAILY = 0.5 / 250;

    private static ReturnMoments moments(int count, double sharpe, double skewness, double kurtosis) {
        return new ReturnMoments(count, sharpe, 1, skewness, kurtosis);
    }

    @Test
    void theFundOfTheEfficientFrontierIsSignificantOnlyIfItsReturnsWereNormal() {
        // Bailey and López de Prado 2012: 24 months, a monthly ratio of 0.458.
        assertThat(SharpeStatistics.probabilistic(moments(24, 0.458, -2.448, 10.164), 0))
                .isCloseTo(0.913, within(5e-4));
        assertThat(SharpeStatistics.probabilistic(moments(24, 0.458, 0, 3), 0)).isCloseTo(0.982, within(5e-4));
    }

    @Test
    void theBestOfAHundredIsDeflatedAsPrinted() {
        // Bailey and López de Prado 2014: five years of days, an annual ratio of 2.5, a variance of one half.
        assertThat(SharpeStatistics.expectedMaximum(TRIED_DAILY, 100)).isCloseTo(0.1132, within(5e-5));
        assertThat(SharpeStatistics.deflated(moments(1_250, DAILY, -3, 10), TRIED_DAILY, 100))
                .isCloseTo(0.9004, within(5e-5));
        assertThat(SharpeStatistics.deflated(moments(1_250, DAILY, -3, 10), TRIED_DAILY, 46))
                .isCloseTo(0.9505, within(5e-5));
        assertThat(SharpeStatistics.deflated(moments(1_250, DAILY, 0, 3), TRIED_DAILY, 88))
                .isCloseTo(0.9505, within(5e-5));
    }

    @Test
    void oneTrialIsNotDeflated() {
        ReturnMoments one = moments(100, 0.1, 0, 3);
        assertThat(SharpeStatistics.deflated(one, 1, 1)).isEqualTo(SharpeStatistics.probabilistic(one, 0));
        assertThatThrownBy(() -> SharpeStatistics.expectedMaximum(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsShownByReturnsThatDoNotVary() {
        assertThat(SharpeStatistics.probabilistic(ReturnMoments.of(new double[] {0.1, 0.1, 0.1}), 0))
                .isZero();
        assertThat(SharpeStatistics.probabilistic(ReturnMoments.of(new double[0]), 0))
                .isZero();
    }

    @Test
    void momentsAreThoseReckonedElsewhere() {
        ReturnMoments moments = ReturnMoments.of(new double[] {0.01, -0.02, 0.03, 0.005, 0, -0.01, 0.04, 0.002});
        assertThat(moments.mean()).isCloseTo(0.007125, within(1e-12));
        assertThat(moments.deviation()).isCloseTo(0.019722630221579038, within(1e-12));
        assertThat(moments.skewness()).isCloseTo(0.4387061958564916, within(1e-10));
        assertThat(moments.kurtosis()).isCloseTo(2.2363736529744953, within(1e-10));
    }

    @Test
    void moreTrialsNeverMakeARatioMoreProbable() {
        for (int seed = 0; seed < 200; seed++) {
            Random dice = new Random(seed);
            double[] returns = dice.doubles(50, -0.05, 0.06).toArray();
            ReturnMoments moments = ReturnMoments.of(returns);
            double variance = dice.nextDouble() / 100;
            double before = 1;
            for (int trials = 1; trials < 2_000; trials = trials * 3 + 1) {
                double now = SharpeStatistics.deflated(moments, variance, trials);
                assertThat(now).as("seed %d, %d trials", seed, trials).isBetween(0.0, before);
                before = now;
            }
        }
    }

    /** The largest ratio of noise is, on average, what the formula expects. */
    @Test
    void noiseBringsTheExpectedMaximum() {
        Random dice = new Random(5);
        double sum = 0;
        for (int round = 0; round < 2_000; round++) {
            sum += dice.doubles(50).map(each -> dice.nextGaussian() * 0.2).max().orElseThrow();
        }
        assertThat(SharpeStatistics.expectedMaximum(0.04, 50)).isCloseTo(sum / 2_000, within(0.01));
    }
}
