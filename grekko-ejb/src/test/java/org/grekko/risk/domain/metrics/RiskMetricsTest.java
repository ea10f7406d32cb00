package org.grekko.risk.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.grekko.shared.statistics.Sample;
import org.junit.jupiter.api.Test;

/**
 * The numbers on the right are those of NumPy 2.4, SciPy 1.17 (skew, kurtosis, norm.ppf, chi2.sf) and scikit-learn 1.9
 * (ledoit_wolf) over the same closes.
 */
class RiskMetricsTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final int CLOSES = 61;
    private static final double[] WEIGHTS = {0.5, 0.3, -0.2};
    private static final int[][] SEEDS = {{3, 5, 7}, {11, 2, 31}, {7, 13, 50}};

    private static AssetReturns assets() {
        double[][] closes = new double[SEEDS.length][CLOSES];
        for (int asset = 0; asset < closes.length; asset++) {
            int[] seed = SEEDS[asset];
            for (int t = 0; t < CLOSES; t++) {
                closes[asset][t] = 100 + (seed[0] * t * t + seed[1] * t + seed[2]) % 97 / 10.0;
            }
        }
        return AssetReturns.ofCloses(closes);
    }

    private static ValueAtRisk.Draws draws(int paths, long seed) {
        return new ValueAtRisk.Draws(paths, new SplittableRandom(seed));
    }

    @Test
    void everyMeasureIsThatOfTheReference() {
        RiskMetrics measured = RiskMetrics.of(assets(), WEIGHTS, draws(100, 1));
        assertThat(measured.periods()).isEqualTo(60);
        assertThat(measured.mean()).isCloseTo(0.001189730124392484, EXACT);
        assertThat(measured.volatility()).isCloseTo(0.02673786958486789, EXACT);
        assertThat(measured.ewmaVolatility()).isCloseTo(0.026260841437805504, EXACT);
        assertThat(measured.historicalVar95()).isCloseTo(0.042255968810801625, EXACT);
        assertThat(measured.historicalVar99()).isCloseTo(0.054833640099561876, EXACT);
        assertThat(measured.es95()).isCloseTo(0.05208091685643177, EXACT);
        assertThat(measured.parametricVar95()).isCloseTo(0.04279015163923294, EXACT);
        assertThat(measured.cornishFisherVar95()).isCloseTo(0.045468791167592476, EXACT);
        assertThat(measured.beta()).isCloseTo(0.5270305746457578, EXACT);
        assertThat(measured.maxDrawdown()).isCloseTo(0.06591784795957356, EXACT);
        assertThat(measured.hhi()).isCloseTo(0.38, EXACT);
        assertThat(measured.leverage()).isCloseTo(1, EXACT);
        assertThat(measured.correlation().at(0, 1)).isCloseTo(0.14428244188602887, EXACT);
        assertThat(measured.correlation().at(2, 1)).isCloseTo(-0.08375653547313273, EXACT);
    }

    @Test
    void covariancesAreShrunkAsByTheReference() {
        LedoitWolf shrunk = LedoitWolf.of(assets());
        assertThat(shrunk.shrinkage()).isCloseTo(0.8822273197827127, EXACT);
        assertThat(shrunk.covariance().at(0, 0)).isCloseTo(0.0016786235008338089, EXACT);
        assertThat(shrunk.covariance().at(1, 0)).isCloseTo(3.1078604808967756e-05, EXACT);
        assertThat(shrunk.covariance().at(1, 2)).isCloseTo(-1.6755425772900658e-05, EXACT);
        assertThat(shrunk.covariance().at(2, 2)).isCloseTo(0.0016527777323624255, EXACT);
    }

    @Test
    void simulationComesNearTheNormalDistributionThatItDrawsFrom() {
        AssetReturns assets = assets();
        double simulated = ValueAtRisk.monteCarlo(
                assets.means(), LedoitWolf.of(assets).covariance(), WEIGHTS, 0.95, draws(200_000, 7));
        assertThat(simulated).isCloseTo(0.040720923571338496, within(3e-4));
        assertThat(RiskMetrics.of(assets, WEIGHTS, draws(10_000, 3)).monteCarloVar95())
                .isEqualTo(RiskMetrics.of(assets, WEIGHTS, draws(10_000, 3)).monteCarloVar95());
    }

    @Test
    void assetsThatMoveAsOneAreNoTrouble() {
        double[] closes = {100, 101, 99, 103, 100};
        AssetReturns twice = AssetReturns.ofCloses(new double[][] {closes, closes, {50, 50, 50, 50, 50}});
        double[] weights = {0.5, 0.5, 0};
        assertThat(ValueAtRisk.monteCarlo(twice.means(), twice.covariance(), weights, 0.95, draws(100_000, 1)))
                .isCloseTo(-(Sample.mean(twice.of(0)) + ValueAtRisk.z(0.95) * deviation(twice.of(0))), within(5e-4));
        assertThat(twice.correlation().at(0, 1)).isCloseTo(1, EXACT);
        assertThat(twice.correlation().at(0, 2)).isZero();
    }

    private static double deviation(double[] values) {
        return Sample.deviation(values) * Math.sqrt((values.length - 1.0) / values.length);
    }

    @Test
    void testsOfValueAtRiskAreThoseOfTheReference() {
        boolean[] exceeded = new boolean[250];
        for (int i = 0; i < exceeded.length; i++) {
            exceeded[i] = i % 17 == 0 || i % 23 == 5 || i % 23 == 6;
        }
        VarBacktest tested = VarBacktest.of(exceeded, 0.95);
        assertThat(tested.exceedances()).isEqualTo(36);
        assertThat(tested.kupiec()).isCloseTo(31.566892760828097, within(1e-9));
        assertThat(tested.kupiecP()).isCloseTo(1.9268683162509214e-08, within(1e-13));
        assertThat(tested.independence()).isCloseTo(10.541842350096971, within(1e-9));
        assertThat(tested.independenceP()).isCloseTo(0.001167020311173388, within(1e-12));
        assertThat(tested.coverage()).isCloseTo(42.10873511092507, within(1e-9));
        assertThat(tested.coverageP()).isCloseTo(7.181321179918884e-10, within(1e-13));
    }

    @Test
    void neverAndAlwaysExceededAreNumbersToo() {
        assertThat(VarBacktest.of(new boolean[100], 0.95).kupiec()).isCloseTo(-200 * Math.log(0.95), within(1e-9));
        assertThat(VarBacktest.of(new boolean[] {true, true, true}, 0.95).kupiec())
                .isCloseTo(-6 * Math.log(0.05), within(1e-9));
    }
}
