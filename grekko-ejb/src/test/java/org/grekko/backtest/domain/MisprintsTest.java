package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

class MisprintsTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final long HOUR = 3_600_000_000L;

    private static BarSeries.Builder add(BarSeries.Builder bars, int hour, double open, double close) {
        double low = Math.min(open, close);
        bars.add(hour * HOUR, new double[] {open, Math.max(open, close), low, close, 1});
        return bars;
    }

    @Test
    void theFirstOfThemIsToldWithItsTimeAndPrice() {
        BarSeries.Builder bars = BarSeries.builder(4);
        add(add(add(add(bars, 0, 100, 101), 1, 0.06, 102), 2, 102, 103), 3, 300, 104);
        assertThat(Misprints.told(BTC, bars.build()).orElse(""))
                .startsWith("BTC/USD: 2 bars begin")
                .contains("1970-01-01T01:00:00Z at 0.06");
    }

    @Test
    void aMarketThatMovesAndStaysIsNoMisprint() {
        BarSeries.Builder bars = BarSeries.builder(3);
        add(add(add(bars, 0, 100, 100), 1, 60, 58), 2, 58, 100);
        assertThat(Misprints.told(BTC, bars.build())).isEmpty();
    }

    @Test
    void whatIsPlantedIsFoundAndNothingElse() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            BarSeries.Builder bars = BarSeries.builder(100);
            double price = 100;
            int planted = 0;
            for (int i = 0; i < 100; i++) {
                double close = price * dice.nextDouble(0.9, 1.1);
                boolean spike = i > 0 && dice.nextInt(20) == 0;
                planted += spike ? 1 : 0;
                add(bars, i, spike ? price * (dice.nextBoolean() ? 0.1 : 3) : price, close);
                price = close;
            }
            String told = Misprints.told(BTC, bars.build()).orElse("BTC/USD: 0 bars");
            assertThat(told).as("seed %d", seed).startsWith("BTC/USD: " + planted + " bar");
        }
    }
}
