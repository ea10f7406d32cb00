package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The score by which runs are ranked. */
class BalancedScoreTest {
    @Test
    void theScoreWeighsTheFourFigures() {
        // 0.4 × 1.5 + 0.3 × 0.2 + 0.2 × 0.55 − 0.1 × 0.18
        assertThat(BalancedScore.of(1.5, 0.2, 0.55, 0.18)).isCloseTo(0.752, within(1e-12));
        assertThat(BalancedScore.of(-1.0, -0.1, 0.25, 0.6)).isCloseTo(-0.44, within(1e-12));
    }

    @Test
    void whatIsUnknownCountsAsZero() {
        assertThat(BalancedScore.of(null, null, null, 0)).isZero();
        assertThat(BalancedScore.of(null, 0.1, null, 0.5)).isCloseTo(-0.02, within(1e-12));
    }
}
