package org.grekko.backtest.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grekko.market.Candle;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.AssetPair;

/** Configurations and bars for tests. */
final class Setups {
    static final BarLength HOUR = new BarLength(3_600);
    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private Setups() {}

    static BacktestConfig.Terms terms(String feeBps, String slippageBps, String cash) {
        return new BacktestConfig.Terms(new BigDecimal(feeBps), new BigDecimal(slippageBps), new BigDecimal(cash));
    }

    static BacktestConfig config(BacktestConfig.Terms terms, String... pairs) {
        return new BacktestConfig(
                "test",
                "1.0.0",
                new TreeMap<>(Map.of("a", 1.0)),
                List.of(pairs).stream().map(AssetPair::of).toList(),
                HOUR,
                terms,
                BacktestConfig.barsOfAWholeYear(HOUR),
                null,
                null);
    }

    /** Bars of an hour each: hour after the start, open, high, low, close. */
    static BarSeries bars(double[]... rows) {
        BarSeries.Builder builder = BarSeries.builder();
        for (double[] row : rows) {
            builder.add(new Candle(START.plusSeconds(((long) row[0]) * 3_600), row[1], row[2], row[3], row[4], 1));
        }
        return builder.build();
    }

    /** An hour's bar. */
    static double[] bar(double hour, double open, double high, double low, double close) {
        return new double[] {hour, open, high, low, close};
    }

    /** Flat bars of an hour each at these prices, one after the other. */
    static BarSeries flat(double... prices) {
        double[][] rows = new double[prices.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = bar(i, prices[i], prices[i], prices[i], prices[i]);
        }
        return bars(rows);
    }
}
