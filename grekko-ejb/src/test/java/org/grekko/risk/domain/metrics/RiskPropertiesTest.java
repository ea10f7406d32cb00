package org.grekko.risk.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.grekko.shared.statistics.Sample;
import org.junit.jupiter.api.Test;

/** What holds of every portfolio. */
class RiskPropertiesTest {
    private static final int SEEDS = 200;

    private static AssetReturns returns(SplittableRandom dice, int assets, int bars) {
        double[][] closes = new double[assets][bars + 1];
        for (double[] each : closes) {
            each[0] = 100;
            double common = dice.nextDouble();
            for (int bar = 1; bar <= bars; bar++) {
                each[bar] = each[bar - 1] * Math.exp(0.02 * (dice.nextGaussian() + common * dice.nextGaussian()));
            }
        }
        return AssetReturns.ofCloses(closes);
    }

    private static double[] weights(SplittableRandom dice, int assets) {
        return dice.doubles(assets, -1, 1).toArray();
    }

    @Test
    void componentsAddUpAndMarginalsAreTheSlope() {
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            int assets = 2 + dice.nextInt(6);
            AssetReturns returns = returns(dice, assets, 50);
            Matrix covariance = LedoitWolf.of(returns).covariance();
            double[] weights = weights(dice, assets);
            RiskContribution whole = RiskContribution.of(returns.means(), covariance, weights, 0.95);
            double sum = 0;
            for (double each : whole.component()) {
                sum += each;
            }
            assertThat(sum).as("seed %d", seed).isCloseTo(whole.whole(), within(1e-12));
            int asset = dice.nextInt(assets);
            double[] more = weights.clone();
            more[asset] += 1e-6;
            double slope = (RiskContribution.of(returns.means(), covariance, more, 0.95)
                                    .whole()
                            - whole.whole())
                    / 1e-6;
            assertThat(slope).as("seed %d", seed).isCloseTo(whole.marginal().get(asset), within(1e-6));
        }
    }

    @Test
    void measuresOrderAndScaleAsTheyMust() {
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            double[] returns = returns(dice, 1, 100 + dice.nextInt(200)).of(0);
            double at95 = ValueAtRisk.historical(returns, 0.95);
            assertThat(ValueAtRisk.historical(returns, 0.99))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(at95);
            assertThat(ValueAtRisk.expectedShortfall(returns, 0.95))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(at95);
            double[] twice = returns.clone();
            for (int i = 0; i < twice.length; i++) {
                twice[i] *= 2;
            }
            assertThat(ValueAtRisk.historical(twice, 0.95)).as("seed %d", seed).isCloseTo(2 * at95, within(1e-12));
            assertThat(ValueAtRisk.cornishFisher(twice, 0.95))
                    .as("seed %d", seed)
                    .isCloseTo(2 * ValueAtRisk.cornishFisher(returns, 0.95), within(1e-12));
            assertThat(Sample.deviation(twice))
                    .as("seed %d", seed)
                    .isCloseTo(2 * Sample.deviation(returns), within(1e-12));
        }
    }

    @Test
    void shrunkCovariancesAreSymmetricAndCanAlwaysBeTakenApart() {
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            int assets = 1 + dice.nextInt(20);
            AssetReturns returns = returns(dice, assets, 3 + dice.nextInt(30));
            LedoitWolf shrunk = LedoitWolf.of(returns);
            assertThat(shrunk.shrinkage()).as("seed %d", seed).isBetween(0.0, 1.0);
            double[] weights = weights(dice, assets);
            double[] loads = Cholesky.of(shrunk.covariance()).transposedTimes(weights);
            double ofLoads = 0;
            double ofMatrix = 0;
            for (int row = 0; row < assets; row++) {
                ofLoads += loads[row] * loads[row];
                for (int column = 0; column < assets; column++) {
                    ofMatrix += weights[row] * shrunk.covariance().at(row, column) * weights[column];
                    assertThat(shrunk.covariance().at(row, column))
                            .isEqualTo(shrunk.covariance().at(column, row));
                }
            }
            assertThat(ofLoads).as("seed %d", seed).isCloseTo(ofMatrix, within(1e-12));
        }
    }

    @Test
    void valueAtRiskThatIsRightIsSeldomRefused() {
        int refused = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            boolean[] exceeded = new boolean[1_000];
            for (int i = 0; i < exceeded.length; i++) {
                exceeded[i] = dice.nextDouble() < 0.05;
            }
            refused += VarBacktest.of(exceeded, 0.95).coverageP() < 0.05 ? 1 : 0;
        }
        assertThat(refused).isLessThan(SEEDS / 8);
    }
}
