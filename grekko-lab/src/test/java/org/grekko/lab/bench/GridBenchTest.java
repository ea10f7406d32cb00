package org.grekko.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The benchmark of grids searches a thousand points, and refuses to measure when workers differ. */
class GridBenchTest {
    @Test
    void aThousandPointsAreTriedByOneAndByTwo() {
        Figures figures = new GridBench(500, 1).run(1);
        assertThat(figures.of("points")).isEqualTo(1_000);
        assertThat(figures.of("ratio")).isPositive();
    }
}
