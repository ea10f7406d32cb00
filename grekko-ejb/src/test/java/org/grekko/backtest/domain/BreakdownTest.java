package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.grekko.market.Candle;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.SmaCrossModel;
import org.grekko.model.domain.TargetWeights;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

/** Where a result comes from: costs, turnover, exposure, months. */
class BreakdownTest {
    private static final long DAY = 24;

    @Test
    void costsAndExposureFollowTheirFormulas() {
        BacktestConfig config = Setups.config(Setups.terms("10", "100", "1000"), "BTC/USD");
        BarSeries bars = Setups.flat(10, 10, 20, 15, 15);
        Backtest.Run run = Backtest.run(
                config,
                List.of(bars),
                context -> TargetWeights.of(context.window(0).size() < 3 ? 1 : 0));
        Breakdown breakdown = Breakdown.of(config, run);
        BacktestTrade buy = run.trades().get(0);
        BacktestTrade sell = run.trades().get(1);
        assertThat(breakdown.fees()).isEqualByComparingTo(buy.fee().add(sell.fee()));
        BigDecimal slipped = buy.quantity().multiply(new BigDecimal("0.10").add(new BigDecimal("0.15")));
        assertThat(breakdown.slippage()).isEqualByComparingTo(slipped);
        assertThat(breakdown.timeInMarket()).isEqualTo(0.4);
        assertThat(breakdown.exposure()).isCloseTo(0.4, within(1e-6));
        double notional = buy.quantity().doubleValue() * (10.1 + 14.85);
        double mean = 0;
        for (int i = 0; i < 5; i++) {
            mean += run.equity().nav(i) / 5;
        }
        assertThat(breakdown.turnover()).isCloseTo(notional / 2 / mean / (5 / 8_760.0), within(1e-6));
    }

    @Test
    void aMonthEndsWithTheBarThatEndsAtMidnight() {
        BacktestConfig config = Setups.config(Setups.terms("0", "0", "100"), "BTC/USD");
        double january = 31 * DAY;
        BarSeries bars = Setups.bars(
                Setups.bar(0, 10, 10, 10, 10),
                Setups.bar(1, 10, 10, 10, 10),
                Setups.bar(january - 1, 20, 20, 20, 20),
                Setups.bar(january, 20, 20, 20, 20),
                Setups.bar(january + 1, 30, 30, 30, 30));
        Breakdown breakdown = Breakdown.of(config, Backtest.run(config, List.of(bars), context -> TargetWeights.of(1)));
        assertThat(breakdown.monthlyReturns())
                .containsExactly(new MonthlyReturn("2024-01", 1), new MonthlyReturn("2024-02", 0.5));
    }

    @Test
    void monthsMultiplyToTheWholeAndSharesStayWithinBounds() {
        for (int seed = 0; seed < 40; seed++) {
            BarSeries bars = RandomBars.of(new Random(seed), 3_000, Setups.HOUR, 100, 0.01, 0);
            BacktestConfig config = Setups.config(Setups.terms("10", "5", "1000"), "BTC/USD");
            Backtest.Run run = Backtest.run(
                    config, List.of(bars), new SmaCrossModel().create(Map.of("fast", 3.0, "slow", 20.0), 1));
            Breakdown breakdown = Breakdown.of(config, run);
            double product = 1;
            for (MonthlyReturn each : breakdown.monthlyReturns()) {
                product *= 1 + each.value();
            }
            assertThat(product - 1)
                    .as("seed " + seed)
                    .isCloseTo(Metrics.of(config, run).totalReturn(), within(1e-9));
            assertThat(breakdown.exposure()).as("seed " + seed).isBetween(0.0, breakdown.timeInMarket());
            assertThat(breakdown.timeInMarket()).as("seed " + seed).isBetween(0.0, 1.0);
            assertThat(breakdown.slippage().signum()).as("seed " + seed).isPositive();
        }
    }

    @Test
    void theWatchHearsEveryBarAndCanStop() {
        BarSeries bars = RandomBars.of(new Random(1), 5_000, Setups.HOUR, 100, 0.01, 0);
        BacktestConfig config = Setups.config(Setups.terms("10", "5", "1000"), "BTC/USD");
        long[] last = {-1};
        Backtest.Watch stops = progress -> {
            assertThat(progress.bars()).isGreaterThan(last[0]);
            last[0] = progress.bars();
            return progress.bars() < 2_000;
        };
        assertThat(Backtest.run(config, List.of(bars), context -> TargetWeights.of(1), stops))
                .isEmpty();
        assertThat(last[0]).isBetween(2_000L, 3_100L);
        assertThat(Backtest.run(config, List.of(bars), context -> TargetWeights.of(1), progress -> true))
                .isPresent();
    }

    @Test
    void theFingerprintOfBarsIsThatOfEveryNumberInThem() {
        List<AssetPair> pairs = List.of(AssetPair.of("BTC/USD"));
        BarSeries bars = Setups.flat(1, 2, 3);
        String hash = BarsHash.of(pairs, List.of(bars));
        assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(BarsHash.of(pairs, List.of(Setups.flat(1, 2, 3))));
        assertThat(BarsHash.of(List.of(AssetPair.of("ETH/USD")), List.of(bars))).isNotEqualTo(hash);
        for (int column = 0; column < 6; column++) {
            assertThat(BarsHash.of(pairs, List.of(nudged(bars, column))))
                    .as("column " + column)
                    .isNotEqualTo(hash);
        }
        assertThat(BarsHash.of(pairs, List.of(bars.slice(0, 2)))).isNotEqualTo(hash);
    }

    /** The same bars, the last one with one number changed in its last bit. */
    private static BarSeries nudged(BarSeries bars, int column) {
        BarSeries.Builder builder = BarSeries.builder();
        for (int i = 0; i < bars.size(); i++) {
            Candle bar = bars.candle(i);
            double[] values = {bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()};
            boolean last = i == bars.size() - 1;
            if (last && column > 0) {
                values[column - 1] = Math.nextUp(values[column - 1]);
            }
            builder.add(bars.time(i) + (last && column == 0 ? 1 : 0), values);
        }
        return builder.build();
    }

    @Test
    void aYearOfCandlesFitsAChartWithoutLosingAPrice() {
        for (int seed = 0; seed < 100; seed++) {
            Random dice = new Random(seed);
            int size = 1 + dice.nextInt(500);
            int most = 1 + dice.nextInt(120);
            BarSeries bars = RandomBars.of(dice, size, Setups.HOUR, 100, 0.01, 0);
            List<Candle> candles = BarMerge.of(bars, most);
            assertThat(candles).as("seed " + seed).hasSizeBetween(1, most);
            assertThat(candles.get(0).open()).as("seed " + seed).isEqualTo(bars.open(0));
            assertThat(candles.get(candles.size() - 1).close())
                    .as("seed " + seed)
                    .isEqualTo(bars.close(size - 1));
            assertThat(candles.stream().mapToDouble(Candle::high).max().orElseThrow())
                    .as("seed " + seed)
                    .isEqualTo(new TreeMap<>(highs(bars)).lastKey());
            assertThat(candles.stream().mapToDouble(Candle::volume).sum())
                    .as("seed " + seed)
                    .isCloseTo(
                            highs(bars).values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum(),
                            within(1e-6));
        }
    }

    /** Volume by high. */
    private static Map<Double, Double> highs(BarSeries bars) {
        Map<Double, Double> highs = new TreeMap<>();
        for (int i = 0; i < bars.size(); i++) {
            highs.merge(bars.high(i), bars.volume(i), Double::sum);
        }
        return highs;
    }
}
