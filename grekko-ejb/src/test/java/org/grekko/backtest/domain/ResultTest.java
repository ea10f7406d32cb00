package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.SmaCrossModel;
import org.grekko.model.domain.TargetWeights;
import org.junit.jupiter.api.Test;

/** The measures of a run and its fingerprint. */
class ResultTest {
    @Test
    void figuresFollowTheirFormulas() {
        BacktestConfig config = Setups.config(Setups.terms("0", "0", "1000"), "BTC/USD");
        BarSeries bars = Setups.flat(10, 10, 20, 15, 15, 15);
        Backtest.Run run = Backtest.run(config, List.of(bars), context -> {
            boolean hold = context.window(0).size() < 3;
            return TargetWeights.of(hold ? 1 : 0);
        });
        // NAV: 1000, 1000, 2000, then sold at 15: 1500, 1500, 1500.
        Metrics metrics = Metrics.of(config, run);
        assertThat(metrics.finalNav()).isEqualTo(1_500);
        assertThat(metrics.totalReturn()).isEqualTo(0.5);
        assertThat(metrics.maxDrawdown()).isEqualTo(0.25);
        assertThat(metrics.winRate()).isEqualTo(1);
        assertThat(metrics.profitFactor()).isNull();
        double mean = (1 - 0.25) / 5;
        double deviation = Math.sqrt((sq(1 - mean) + sq(-0.25 - mean) + 3 * sq(mean)) / 4);
        assertThat(metrics.sharpe()).isCloseTo(mean / deviation * Math.sqrt(8_760), within(1e-9));
        assertThat(metrics.sortino()).isCloseTo(mean / Math.sqrt(sq(0.25) / 5) * Math.sqrt(8_760), within(1e-9));
        assertThat(metrics.bps()).isCloseTo(expectedBps(metrics), within(1e-9));
    }

    private static double expectedBps(Metrics metrics) {
        double cagr = metrics.cagr() == null ? 0 : metrics.cagr();
        double sharpe = metrics.sharpe() == null ? 0 : metrics.sharpe();
        return 0.4 * sharpe + 0.3 * cagr + 0.2 - 0.1 * 0.25;
    }

    private static double sq(double value) {
        return value * value;
    }

    @Test
    void aYearThatDoublesGrowsByTheWholeAYear() {
        BacktestConfig config = Setups.config(Setups.terms("0", "0", "1000"), "BTC/USD");
        BarSeries bars = Setups.bars(
                Setups.bar(0, 10, 10, 10, 10), Setups.bar(1, 10, 10, 10, 10), Setups.bar(8_759, 20, 20, 20, 20));
        Metrics metrics = Metrics.of(config, Backtest.run(config, List.of(bars), context -> TargetWeights.of(1)));
        assertThat(metrics.cagr()).isCloseTo(1, within(1e-12));
    }

    @Test
    void nothingTradedLeavesTheRatiosUnknown() {
        BacktestConfig config = Setups.config(Setups.terms("0", "0", "1000"), "BTC/USD");
        Metrics metrics =
                Metrics.of(config, Backtest.run(config, List.of(Setups.flat(1, 2, 3)), context -> TargetWeights.of(0)));
        assertThat(metrics.sharpe()).isNull();
        assertThat(metrics.winRate()).isNull();
        assertThat(metrics.bps()).isZero();
    }

    @Test
    void theFingerprintIsThatOfDataAndSettings() {
        BarSeries bars = RandomBars.of(new Random(3), 400, Setups.HOUR, 100, 0.01, 0);
        String hash = hash("10", bars);
        assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(hash("10.0", bars));
        assertThat(hash("11", bars)).isNotEqualTo(hash);
        assertThat(hash("10", bars.slice(0, 399))).isNotEqualTo(hash);
        assertThat(hash("10", RandomBars.of(new Random(4), 400, Setups.HOUR, 100, 0.01, 0)))
                .isNotEqualTo(hash);
    }

    private static String hash(String feeBps, BarSeries bars) {
        BacktestConfig config = Setups.config(Setups.terms(feeBps, "5", "1000"), "BTC/USD");
        return ResultHash.of(
                config,
                Backtest.run(config, List.of(bars), new SmaCrossModel().create(Map.of("fast", 3.0, "slow", 9.0), 1)));
    }
}
