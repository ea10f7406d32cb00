package org.grekko.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RiskBenchTest {
    @Test
    void bothSetsAreMeasured() {
        Figures figures = new RiskBench(40, 500).run(20_000, 3);
        assertThat(figures.of("full")).isGreaterThan(figures.of("fast"));
        assertThat(figures.of("monteCarloVar95")).isBetween(0.01, 0.1);
    }
}
