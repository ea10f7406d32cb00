package org.grekko.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.grekko.risk.domain.metrics.AssetReturns;
import org.grekko.risk.domain.metrics.LedoitWolf;
import org.junit.jupiter.api.Test;

/** How assets move together, out of closes. */
class RiskModelEstimateTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    @Test
    void itIsTheShrunkCovarianceOfTheCommonBarsTimesTheBarsOfADay() {
        double[][] closes = new double[2][100];
        SplittableRandom dice = new SplittableRandom(7);
        Map<String, Map<Instant, Double>> known = new HashMap<>();
        for (int asset = 0; asset < 2; asset++) {
            Map<Instant, Double> series = new HashMap<>();
            double price = 100;
            for (int bar = 0; bar < 100; bar++) {
                price *= 1 + 0.02 * dice.nextGaussian();
                closes[asset][bar] = price;
                series.put(START.plus(Duration.ofHours(4L * bar)), price);
            }
            known.put(asset == 0 ? "BTC" : "ETH", series);
        }
        known.put("NEW", Map.of(START, 1.0));
        RiskModel model = RiskModelEstimate.of(known, 6);
        LedoitWolf expected = LedoitWolf.of(AssetReturns.ofCloses(closes));
        assertThat(model.size()).isEqualTo(2);
        assertThat(model.covariance("BTC", "ETH"))
                .isCloseTo(6 * expected.covariance().at(0, 1), within(1e-15));
        assertThat(model.covariance("NEW", "NEW")).isCloseTo(0.0025, within(1e-15));
        assertThat(model.covariance("NEW", "BTC"))
                .isCloseTo(0.05 * Math.sqrt(model.covariance("BTC", "BTC")), within(1e-15));
    }

    @Test
    void withTooFewCommonClosesNothingIsKnown() {
        assertThat(RiskModelEstimate.of(Map.of("BTC", Map.of(START, 1.0)), 1).size())
                .isZero();
        assertThat(RiskModelEstimate.of(Map.of(), 1).size()).isZero();
    }
}
