package org.grekko.risk.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.grekko.risk.domain.CommonCloses;
import org.grekko.risk.domain.metrics.RiskMetrics;
import org.grekko.risk.domain.metrics.ValueAtRisk;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

/** The risk of what is held, out of closes. */
class MarketRiskEstimateTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final BigDecimal NAV = new BigDecimal("100000");
    private static final MarketRiskEstimate.Bars H4 = new MarketRiskEstimate.Bars("4h", 6);

    @Test
    void theFiguresAreThoseOfTheCommandForABarAndTimesTheRootOfTheBarsForADay() {
        Map<String, Map<Instant, Double>> closes = closes(new SplittableRandom(3), 300, "BTC", "ETH");
        List<Holding> held = List.of(holding("BTC/USD", "30000"), holding("ETH/USD", "-10000"));
        MarketRisk risk = measured(held, closes);
        RiskMetrics command = RiskMetrics.of(
                CommonCloses.of(closes, 30).orElseThrow().returns(List.of("BTC", "ETH")),
                new double[] {0.3, -0.1},
                new ValueAtRisk.Draws(MarketRiskEstimate.PATHS, new SplittableRandom(1)));
        Loss historical = risk.losses().get(0);
        assertThat(historical.bar()).isEqualTo(command.historicalVar95());
        assertThat(historical.fraction()).isCloseTo(command.historicalVar95() * Math.sqrt(6), within(1e-15));
        assertThat(historical.amount().doubleValue())
                .isCloseTo(command.historicalVar95() * Math.sqrt(6) * 100_000, within(1e-6));
        assertThat(risk.losses().get(3).bar()).isEqualTo(command.monteCarloVar95());
        assertThat(risk.volatility()).isCloseTo(command.volatility() * Math.sqrt(6), within(1e-15));
        assertThat(risk.beta()).isEqualTo(command.beta());
        assertThat(risk.basis().returns()).isEqualTo(299);
        assertThat(risk.basis().from()).isEqualTo(START);
        assertThat(risk.basis().to()).isEqualTo(START.plus(Duration.ofHours(4L * 299)));
    }

    @Test
    void ofAnyPortfolioComponentsAddUpTailsAreOrderedAndTwiceAsMuchRisksTwiceAsMuch() {
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            String[] assets = {"BTC", "ETH", "SOL", "ADA"};
            Map<String, Map<Instant, Double>> closes = closes(dice, 60 + dice.nextInt(200), assets);
            List<Holding> held = new ArrayList<>();
            List<Holding> twice = new ArrayList<>();
            for (String each : assets) {
                long value = dice.nextLong(20_000) - 5_000;
                held.add(holding(each + "/USD", Long.toString(value)));
                twice.add(holding(each + "/USD", Long.toString(2 * value)));
            }
            MarketRisk risk = measured(held, closes);
            double shares = risk.contributions().stream()
                    .mapToDouble(each -> Objects.requireNonNullElse(each.share(), Double.NaN))
                    .sum();
            if (!Double.isNaN(shares)) {
                assertThat(shares).as("seed %d", seed).isCloseTo(1, within(1e-9));
            }
            assertThat(loss(risk, "VAR", "HISTORICAL", 0.99))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(loss(risk, "VAR", "HISTORICAL", 0.95));
            assertThat(loss(risk, "ES", "HISTORICAL", 0.95))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(loss(risk, "VAR", "HISTORICAL", 0.95));
            MarketRisk doubled = measured(twice, closes);
            for (int place = 0; place < risk.losses().size(); place++) {
                assertThat(doubled.losses().get(place).fraction())
                        .as("seed %d, %s", seed, risk.losses().get(place))
                        .isCloseTo(2 * risk.losses().get(place).fraction(), within(1e-9));
            }
        }
    }

    @Test
    void whatHasNoBarsIsNamedAndCountedAsNotCovered() {
        Map<String, Map<Instant, Double>> closes = closes(new SplittableRandom(5), 100, "BTC");
        MarketRisk risk = measured(List.of(holding("BTC/USD", "30000"), holding("NEW/USD", "10000")), closes);
        assertThat(risk.basis().withoutHistory()).containsExactly("NEW");
        assertThat(risk.basis().covered()).isEqualTo(0.75);
        assertThat(risk.contributions().get(1).componentVar95()).isNull();
        assertThat(risk.contributions().get(1).weight()).isEqualTo(0.1);
        assertThat(MarketRiskEstimate.of(
                        List.of(holding("NEW/USD", "1")),
                        NAV,
                        CommonCloses.of(closes, 30).orElseThrow(),
                        H4,
                        "BTC",
                        1))
                .isNull();
    }

    private static double loss(MarketRisk risk, String measure, String method, double confidence) {
        return risk.losses().stream()
                .filter(each -> each.measure().equals(measure)
                        && each.method().equals(method)
                        && each.confidence() == confidence)
                .findFirst()
                .orElseThrow()
                .fraction();
    }

    private static MarketRisk measured(List<Holding> held, Map<String, Map<Instant, Double>> closes) {
        return Objects.requireNonNull(
                MarketRiskEstimate.of(held, NAV, CommonCloses.of(closes, 30).orElseThrow(), H4, "BTC", 1));
    }

    private static Holding holding(String pair, String value) {
        return new Holding(AssetPair.of(pair), new BigDecimal(value), BigDecimal.ZERO);
    }

    private static Map<String, Map<Instant, Double>> closes(SplittableRandom dice, int bars, String... assets) {
        Map<String, Map<Instant, Double>> all = new HashMap<>();
        for (String asset : assets) {
            Map<Instant, Double> series = new HashMap<>();
            double price = 100;
            for (int bar = 0; bar < bars; bar++) {
                price *= 1 + 0.02 * dice.nextGaussian();
                series.put(START.plus(Duration.ofHours(4L * bar)), price);
            }
            all.put(asset, series);
        }
        return all;
    }
}
