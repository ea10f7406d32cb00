package org.grekko.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.grekko.risk.domain.metrics.Matrix;
import org.junit.jupiter.api.Test;

/** Sums of risk that follow every change, against the formulas over all assets. */
class ExposuresTest {
    private static final double QUANTILE = 1.6448536269514722;

    @Test
    void riskThatFollowsEveryChangeIsTheRiskOfEverything() {
        for (long seed = 1; seed <= 50; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            int assets = dice.nextInt(1, 30);
            double[][] moves = moves(dice, assets);
            Exposures exposures = new Exposures(model(moves));
            double[] values = new double[assets];
            for (int step = 0; step < 6_000; step++) {
                int asset = dice.nextInt(assets);
                BigDecimal change = BigDecimal.valueOf(dice.nextInt(-10_000, 10_000), 2);
                exposures.add("C" + asset, change);
                values[asset] += change.doubleValue();
            }
            int bought = dice.nextInt(assets);
            double[] after = values.clone();
            after[bought] += 77;
            assertThat(exposures.valueAtRisk("C" + bought, 77))
                    .as("seed %d", seed)
                    .isCloseTo(QUANTILE * Math.sqrt(variance(moves, after)), within(1e-6));
            assertThat(exposures.concentration("C" + bought, 77, 1_000))
                    .as("seed %d", seed)
                    .isCloseTo(Arrays.stream(after).map(each -> each * each).sum() / 1e6, within(1e-6));
        }
    }

    @Test
    void anotherModelCountsFromThenOn() {
        Exposures exposures = new Exposures(RiskModel.ASSUMED);
        exposures.add("C0", new BigDecimal("100"));
        assertThat(exposures.valueAtRisk("C0", 0)).isCloseTo(QUANTILE * 5, within(1e-9));
        exposures.model(model(new double[][] {{0.0001}}));
        assertThat(exposures.valueAtRisk("C0", 0)).isCloseTo(QUANTILE, within(1e-9));
    }

    @Test
    void aWindowKnowsTheLowestAndHighestPriceOfThePeriod() {
        Instant start = Instant.parse("2026-01-05T00:00:00Z");
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            PriceWindow window = new PriceWindow();
            TreeMap<Long, Double> told = new TreeMap<>();
            long second = 0;
            double price = 100;
            for (int step = 0; step < 200; step++) {
                second += dice.nextInt(1, 20);
                price = dice.nextDouble(50, 150);
                window.note(price, start.plusSeconds(second));
                told.put(second, price);
            }
            double certain = told.tailMap(second - 290).values().stream()
                    .mapToDouble(each -> each)
                    .min()
                    .orElseThrow();
            double possible = told.tailMap(second - 310).values().stream()
                    .mapToDouble(each -> each)
                    .min()
                    .orElseThrow();
            assertThat(window.lowest(price, start.plusSeconds(second), 300))
                    .as("seed %d", seed)
                    .isBetween(possible, certain);
            assertThat(window.highest(price, start.plusSeconds(second), 300))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(price);
            assertThat(window.lowest(7, start.plusSeconds(second + 1_000), 300)).isEqualTo(7);
        }
    }

    private static RiskModel model(double[][] moves) {
        Map<String, Integer> places = new HashMap<>();
        for (int asset = 0; asset < moves.length; asset++) {
            places.put("C" + asset, asset);
        }
        return new RiskModel(places, Matrix.of(moves.length, (row, column) -> moves[row][column]));
    }

    private static double[][] moves(SplittableRandom dice, int assets) {
        double[] loads = dice.doubles(assets, 0, 0.05).toArray();
        double[][] moves = new double[assets][assets];
        for (int row = 0; row < assets; row++) {
            for (int column = 0; column < assets; column++) {
                moves[row][column] = loads[row] * loads[column] + (row == column ? 0.0004 : 0);
            }
        }
        return moves;
    }

    private static double variance(double[][] moves, double[] values) {
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values.length; column++) {
                sum += values[row] * moves[row][column] * values[column];
            }
        }
        return sum;
    }
}
