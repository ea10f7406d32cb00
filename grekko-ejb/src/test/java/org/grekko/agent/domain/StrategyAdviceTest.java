package org.grekko.agent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrategyAdviceTest {
    private static final StrategyPlugin CROSS = new SmaCross();
    private static final StrategyPlugin REVERSION = new RsiReversion();

    @Test
    void crossBuysAndSellsExactlyWherePlainAveragesCross() {
        for (long seed = 0; seed < 40; seed++) {
            int fast = 2 + (int) (seed % 7);
            int slow = fast + 1 + (int) (seed % 11);
            double[] closes = wander(seed, 500);
            var advice = run(CROSS, closes, Map.of("fast", (double) fast, "slow", (double) slow));
            assertThat(stances(advice)).as("seed %d", seed).isEqualTo(plainCrosses(closes, fast, slow));
        }
    }

    @Test
    void crossTradesRecordedBarsLikeItsPlainTwin() throws IOException {
        double[] closes = RecordedCandles.closes("btc_usd_coinbase_4h.csv.gz");
        var stances = stances(run(CROSS, closes, Map.of()));
        assertThat(stances).isEqualTo(plainCrosses(closes, 20, 50));
        assertThat(stances).contains(Stance.BUY, Stance.SELL);
    }

    @Test
    void reversionBuysAndSellsExactlyWherePlainRsiComesBack() {
        for (long seed = 0; seed < 40; seed++) {
            int period = 2 + (int) (seed % 12);
            double[] closes = wander(seed, 400);
            var advice = run(REVERSION, closes, Map.of("period", (double) period));
            assertThat(stances(advice)).as("seed %d", seed).isEqualTo(plainReturns(closes, period));
        }
    }

    @Test
    void reversionTradesRecordedBarsLikeItsPlainTwin() throws IOException {
        double[] closes = Arrays.copyOf(RecordedCandles.closes("eth_usd_coinbase_4h.csv.gz"), 2_500);
        var stances = stances(run(REVERSION, closes, Map.of()));
        assertThat(stances).isEqualTo(plainReturns(closes, 14));
        assertThat(stances).contains(Stance.BUY, Stance.SELL);
    }

    @Test
    void crossNeverTradesOnceTheMarketStandsStill() {
        for (long seed = 0; seed < 200; seed++) {
            double[] closes = wander(seed, 500);
            Arrays.fill(closes, 60, 500, closes[60]);
            var stances = stances(run(CROSS, closes, Map.of("fast", 5.0, "slow", 7.0)));
            assertThat(stances.subList(67, 500)).as("seed %d", seed).containsOnly(Stance.HOLD);
        }
    }

    @Test
    void touchingTheSlowAverageFromAboveIsNoCross() {
        double[] closes = {4, 3, 2, 1, 5, 6, 6, 6, 6, 9};
        assertThat(stances(run(CROSS, closes, Map.of("fast", 2.0, "slow", 3.0))))
                .containsExactly(
                        Stance.HOLD,
                        Stance.HOLD,
                        Stance.HOLD,
                        Stance.HOLD,
                        Stance.BUY,
                        Stance.HOLD,
                        Stance.HOLD,
                        Stance.HOLD,
                        Stance.HOLD,
                        Stance.HOLD);
    }

    @Test
    void everyBuyCarriesItsStopBelowAndItsTargetAboveTheClose() {
        for (StrategyPlugin plugin : List.of(CROSS, REVERSION)) {
            double[] closes = wander(5, 2_000);
            var advice = run(plugin, closes, Map.of("stopPct", 0.02, "targetPct", 0.05));
            for (int i = 0; i < closes.length; i++) {
                if (advice.get(i).stance() == Stance.BUY) {
                    assertThat(advice.get(i).stopLoss()).isCloseTo(closes[i] * 0.98, within(closes[i] * 1e-12));
                    assertThat(advice.get(i).takeProfit()).isCloseTo(closes[i] * 1.05, within(closes[i] * 1e-12));
                }
            }
            assertThat(stances(advice)).as(plugin.name()).contains(Stance.BUY);
        }
    }

    @Test
    void whoeverSpeaksIsConfidentFromOneHalfToOneAndSaysWhy() {
        for (StrategyPlugin plugin : List.of(CROSS, REVERSION)) {
            for (long seed = 0; seed < 20; seed++) {
                for (Advice each : run(plugin, wander(seed, 1_000), Map.of())) {
                    if (each.stance() != Stance.HOLD) {
                        assertThat(each.confidence()).as("seed %d", seed).isBetween(0.5, 1.0);
                        assertThat(each.rationale()).isNotBlank().hasSizeLessThanOrEqualTo(200);
                    }
                }
            }
        }
    }

    @Test
    void nobodySpeaksBeforeItsIndicatorsAreWarm() {
        var cross = run(CROSS, wander(1, 50), Map.of());
        var reversion = run(REVERSION, wander(1, 15), Map.of());
        assertThat(stances(cross)).containsOnly(Stance.HOLD);
        assertThat(stances(reversion)).containsOnly(Stance.HOLD);
    }

    @Test
    void whatComesLaterNeverChangesWhatWasSaid() {
        for (StrategyPlugin plugin : List.of(CROSS, REVERSION)) {
            for (long seed = 0; seed < 10; seed++) {
                double[] closes = wander(seed, 600);
                double[] changed = closes.clone();
                Arrays.setAll(changed, i -> i < 400 ? closes[i] : closes[i] * 3);
                assertThat(run(plugin, changed, Map.of()).subList(0, 400))
                        .as("%s seed %d", plugin.name(), seed)
                        .isEqualTo(run(plugin, closes, Map.of()).subList(0, 400));
            }
        }
    }

    /** Prices that never stand still, so that an exact tie of two averages cannot hide behind rounding. */
    private static double[] wander(long seed, int length) {
        var dice = new Random(seed);
        double[] closes = new double[length];
        double price = 100;
        for (int i = 0; i < length; i++) {
            price *= Math.exp(0.02 * dice.nextGaussian());
            closes[i] = price;
        }
        return closes;
    }

    private static List<Advice> run(StrategyPlugin plugin, double[] closes, Map<String, Double> parameters) {
        Strategy strategy = plugin.create(Strategies.complete(plugin, parameters));
        List<Advice> advice = new ArrayList<>();
        for (int i = 0; i < closes.length; i++) {
            advice.add(strategy.onBar(Series.bar(i, closes[i])));
        }
        return advice;
    }

    private static List<Stance> stances(List<Advice> advice) {
        return advice.stream().map(Advice::stance).toList();
    }

    /** Looks back over equal averages for the side on which the fast one was last. */
    private static List<Stance> plainCrosses(double[] closes, int fast, int slow) {
        List<Stance> stances = new ArrayList<>();
        for (int i = 0; i < closes.length; i++) {
            int back = i - 1;
            while (back >= 0 && side(closes, back, fast, slow) == 0) {
                back--;
            }
            int before = back < 0 ? 0 : side(closes, back, fast, slow);
            int now = side(closes, i, fast, slow);
            stances.add(before < 0 && now > 0 ? Stance.BUY : before > 0 && now < 0 ? Stance.SELL : Stance.HOLD);
        }
        return stances;
    }

    private static int side(double[] closes, int end, int fast, int slow) {
        double steady = Series.sma(closes, end, slow);
        double distance = Series.sma(closes, end, fast) - steady;
        boolean equal = Double.isNaN(distance) || Math.abs(distance) <= 1e-12 * steady;
        return equal ? 0 : distance > 0 ? 1 : -1;
    }

    private static List<Stance> plainReturns(double[] closes, int period) {
        double[] rsi = Series.rsi(closes, period);
        List<Stance> stances = new ArrayList<>(List.of(Stance.HOLD));
        for (int i = 1; i < closes.length; i++) {
            boolean up = rsi[i - 1] < 30 && rsi[i] >= 30;
            boolean down = rsi[i - 1] > 70 && rsi[i] <= 70;
            stances.add(up ? Stance.BUY : down ? Stance.SELL : Stance.HOLD);
        }
        return stances;
    }
}
