package org.grekko.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DataQualityTest {
    @Test
    void aQuietStreamWithoutFaultsIsPerfect() {
        DataQuality quality = DataQuality.of("", 20, new FeedStats(true, 50, 0, 0, 0, 9, 0, 0));
        assertThat(quality.score()).isEqualTo(1);
        assertThat(quality.stale()).isFalse();
        assertThat(quality.seen().duplicates())
                .as("they are dropped and told, and cost nothing")
                .isEqualTo(9);
    }

    @Test
    void everyFaultCostsItsPart() {
        FeedStats stats = new FeedStats(true, 2_000, 1, 1, 1, 0, 1, 2);
        DataQuality quality = DataQuality.of("", 5_001, stats);
        assertThat(quality.stale()).isTrue();
        assertThat(quality.freshness()).isCloseTo(4_999.0 / 9_000, within(1e-12));
        assertThat(quality.continuity()).isCloseTo(0.95, within(1e-12));
        assertThat(quality.consistency()).isCloseTo(0.85, within(1e-12));
        assertThat(quality.reliability()).isCloseTo(0.9, within(1e-12));
        assertThat(DataQuality.of("gap", 0, stats).score())
                .as("a book in doubt")
                .isZero();
    }

    @Test
    void theScoreStaysBetweenNothingAndOneAndNoFaultRaisesIt() {
        for (long seed = 1; seed <= 2_000; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            long frames = dice.nextInt(5_000);
            int age = dice.nextInt(15_000);
            FeedStats stats =
                    new FeedStats(true, frames, few(dice), few(dice), few(dice), few(dice), few(dice), few(dice));
            FeedStats worse = new FeedStats(
                    true,
                    frames,
                    stats.gaps() + dice.nextInt(2),
                    stats.badFrames() + dice.nextInt(2),
                    stats.checksumFailures() + dice.nextInt(2),
                    stats.duplicates(),
                    stats.crossed() + dice.nextInt(2),
                    stats.reconnects() + dice.nextInt(2));
            double score = DataQuality.of("", age, stats).score();
            assertThat(score).as("seed %s", seed).isBetween(0.0, 1.0);
            assertThat(DataQuality.of("", age + dice.nextInt(100), worse).score())
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(score);
        }
    }

    private static int few(SplittableRandom dice) {
        return dice.nextInt(8);
    }
}
