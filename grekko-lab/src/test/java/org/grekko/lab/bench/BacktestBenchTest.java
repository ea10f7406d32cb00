package org.grekko.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The yardstick trades as ta4j does; the benchmark itself refuses when it does not. */
class BacktestBenchTest {
    @Test
    void everyTradeIsThatOfTa4j() {
        Figures figures = new BacktestBench(30_000, 2).run(1);
        assertThat(figures.of("trades")).isGreaterThan(500);
        assertThat(figures.of("bars")).isEqualTo(30_000);
        assertThat(figures.of("bytesPerBar")).isBetween(40.0, 60.0);
    }
}
