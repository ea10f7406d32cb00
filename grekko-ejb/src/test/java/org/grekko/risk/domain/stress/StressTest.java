package org.grekko.risk.domain.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.grekko.risk.domain.desk.Holding;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

/** Shocks that were and shocks that somebody thinks of. */
class StressTest {
    private static final BigDecimal NAV = new BigDecimal("100000");
    private static final Instant START = Episode.MARCH_2020.from();
    private static final EpisodeShocks.Recorded RECORDED = new EpisodeShocks.Recorded(
            new MarketFall(START, START.plus(Duration.ofDays(5)), -0.4), Map.of("BTC", -0.4, "ETH", -0.5));

    @Test
    void theDeepestFallIsFoundAsTheSlowWayFindsIt() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            NavigableMap<Instant, Double> closes = new TreeMap<>();
            for (int bar = 0; bar < 40; bar++) {
                closes.put(START.plus(Duration.ofHours(4L * bar)), 50 + 100 * dice.nextDouble());
            }
            double slow = 0;
            for (Map.Entry<Instant, Double> one : closes.entrySet()) {
                for (double other : closes.tailMap(one.getKey()).values()) {
                    slow = Math.min(slow, other / one.getValue() - 1);
                }
            }
            MarketFall fall = MarketFall.of(closes).orElseThrow();
            assertThat(fall.change()).as("seed %d", seed).isEqualTo(slow);
            assertThat(fall.changeOf(closes)).as("seed %d", seed).contains(slow);
        }
        assertThat(MarketFall.of(new TreeMap<>(Map.of(START, 1.0)))).isEmpty();
    }

    @Test
    void barsCountBeforeWhatWasRecordedAndThatBeforeBeta() {
        NavigableMap<Instant, Double> btc = closes(100, 60);
        List<Holding> held = List.of(
                holding("BTC/USD", "10000"),
                holding("ETH/USD", "10000"),
                holding("SOL/USD", "-10000"),
                holding("NEW/USD", "10000"),
                holding("USDC/USD", "10000"));
        StressResult result = StressResult.of(
                EpisodeShocks.of(
                        Episode.MARCH_2020,
                        RECORDED,
                        "BTC",
                        asset -> asset.equals("BTC") ? btc : Collections.emptyNavigableMap(),
                        Map.of("SOL", 1.5)),
                held,
                NAV);
        assertThat(result.market()).isCloseTo(-0.4, within(1e-12));
        assertThat(result.positions().stream().map(StressResult.Line::basis))
                .containsExactly(
                        Shock.Basis.MEASURED,
                        Shock.Basis.RECORDED,
                        Shock.Basis.BETA,
                        Shock.Basis.ASSUMED,
                        Shock.Basis.UNCHANGED);
        assertThat(result.pnl().doubleValue()).isCloseTo(-4000 - 5000 + 6000 - 4000, within(1e-6));
        assertThat(result.navAfter()).isEqualByComparingTo(NAV.add(result.pnl()));
    }

    @Test
    void withoutAnyBarsWhatWasRecordedCountsAndNoLongLosesMoreThanItIs() {
        StressResult.Scenario scenario = EpisodeShocks.of(
                Episode.MARCH_2020, RECORDED, "BTC", asset -> Collections.emptyNavigableMap(), Map.of("SOL", 9.0));
        StressResult result =
                StressResult.of(scenario, List.of(holding("BTC/USD", "100"), holding("SOL/USD", "100")), NAV);
        assertThat(result.positions().get(0).basis()).isEqualTo(Shock.Basis.RECORDED);
        assertThat(result.positions().get(1).pnl()).isEqualByComparingTo("-100");
        assertThat(result.from()).isEqualTo(START);
    }

    @Test
    void whatIsSaidForThePairCountsBeforeTheAssetAndThatBeforeItsClass() {
        CustomShocks shocks = new CustomShocks(
                "mixed",
                List.of(
                        new CustomShocks.Said(null, null, CustomShocks.AssetClass.CRYPTO, new BigDecimal("-0.1")),
                        new CustomShocks.Said(null, "ETH", null, new BigDecimal("-0.2")),
                        new CustomShocks.Said(AssetPair.of("BTC/USD"), null, null, new BigDecimal("-0.5")),
                        new CustomShocks.Said(null, "BTC", null, new BigDecimal("-0.3"))),
                CustomShocks.Others.UNCHANGED);
        StressResult result = StressResult.of(
                shocks.scenario("BTC", Map.of()),
                List.of(
                        holding("BTC/USD", "1000"),
                        holding("ETH/USD", "1000"),
                        holding("SOL/USD", "1000"),
                        holding("USDT/USD", "1000")),
                NAV);
        assertThat(result.positions().stream().map(each -> each.pnl().intValue()))
                .containsExactly(-500, -200, -100, 0);
    }

    @Test
    void othersFollowTheMarketByTheirBetaWhenAsked() {
        CustomShocks shocks = new CustomShocks(
                "market",
                List.of(new CustomShocks.Said(null, "BTC", null, new BigDecimal("-0.3"))),
                CustomShocks.Others.BETA);
        StressResult result = StressResult.of(
                shocks.scenario("BTC", Map.of("SOL", 2.0)),
                List.of(holding("SOL/USD", "1000"), holding("NEW/USD", "1000"), holding("USDT/USD", "1000")),
                NAV);
        assertThat(result.positions().stream().map(each -> each.pnl().intValue()))
                .containsExactly(-600, -300, 0);
    }

    private static NavigableMap<Instant, Double> closes(double... values) {
        NavigableMap<Instant, Double> closes = new TreeMap<>();
        for (int bar = 0; bar < values.length; bar++) {
            closes.put(START.plus(Duration.ofHours(4L * bar)), values[bar]);
        }
        return closes;
    }

    private static Holding holding(String pair, String value) {
        return new Holding(AssetPair.of(pair), new BigDecimal(value), BigDecimal.ZERO);
    }
}
