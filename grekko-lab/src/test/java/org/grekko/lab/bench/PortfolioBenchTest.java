package org.grekko.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The portfolio of the benchmark trades; the benchmark itself refuses when attribution or fingerprint are off. */
class PortfolioBenchTest {
    @Test
    void everyModelDecidesOnEveryMarketAndItTrades() {
        Figures figures = new PortfolioBench(6, 120, 3).run(1);
        assertThat(figures.of("models")).isEqualTo(8);
        assertThat(figures.of("closes")).isEqualTo(720);
        assertThat(figures.of("trades")).isGreaterThan(100);
    }
}
