package org.grekko.optimisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.grekko.backtest.domain.Stretch;
import org.grekko.backtest.domain.statistics.BlockMoments;
import org.grekko.shared.statistics.ReturnMoments;
import org.junit.jupiter.api.Test;

/** The map of scores holds every trial once, at its place, and the best of those that share one. */
class ScoreMapTest {
    private static final int SEEDS = 200;

    private static Trial trial(double fast, double slow, double bps) {
        return new Trial(
                new TreeMap<>(Map.of("fast", fast, "slow", slow)),
                bps,
                0,
                new Stretch.Figures(0, null, null, 0, null, 0),
                ReturnMoments.of(new double[0]),
                BlockMoments.of(new double[0], 1));
    }

    @Test
    void valuesThatFitHaveAColumnEachAndTheBestOfOneCellIsShown() {
        List<Trial> trials = List.of(trial(5, 20, 1), trial(5, 20, 3), trial(10, 30, 2));
        ScoreMap map = ScoreMap.of(trials, "fast", "slow");
        assertThat(map.columns()).containsExactly("5", "10");
        assertThat(map.rows()).containsExactly("20", "30");
        assertThat(map.values().get(0)).containsExactly(3.0, null);
        assertThat(map.values().get(1)).containsExactly(null, 2.0);
        assertThat(map.best()).containsExactly(0, 0);
        ScoreMap single = ScoreMap.of(trials, "slow", null);
        assertThat(single.values()).hasSize(1);
        assertThat(single.values().get(0)).containsExactly(3.0, 2.0);
    }

    @Test
    void stretchesOfWholeNumbersBeginWithWholeNumbers() {
        List<Trial> trials = new ArrayList<>();
        for (int fast = 5; fast <= 60; fast++) {
            trials.add(trial(fast, 100, fast));
        }
        ScoreMap map = ScoreMap.of(trials, "fast", null);
        assertThat(map.columns()).hasSize(19).startsWith("≥ 5", "≥ 8", "≥ 11").endsWith("≥ 59");
        assertThat(map.values().get(0)).startsWith(7.0, 10.0).endsWith(58.0, 60.0);
    }

    @Test
    void ofManyValuesNeighboursShareAPlaceAndTheBestIsWhereItIsSaidToBe() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random dice = new Random(seed);
            List<Trial> trials = new ArrayList<>();
            int count = 1 + dice.nextInt(300);
            for (int i = 0; i < count; i++) {
                trials.add(trial(dice.nextInt(60), 100 * dice.nextDouble(), dice.nextGaussian()));
            }
            ScoreMap map = ScoreMap.of(trials, "fast", "slow");
            assertThat(map.columns()).as("seed " + seed).hasSizeLessThanOrEqualTo(ScoreMap.MOST);
            assertThat(map.values()).as("seed " + seed).hasSameSizeAs(map.rows());
            double best = trials.stream().mapToDouble(Trial::bps).max().orElseThrow();
            assertThat(map.values().get(map.best().get(0)).get(map.best().get(1)))
                    .as("seed " + seed)
                    .isEqualTo(best);
            assertThat(map.values().stream()
                            .flatMap(List::stream)
                            .filter(Objects::nonNull)
                            .allMatch(value ->
                                    trials.stream().anyMatch(each -> each.bps() == Objects.requireNonNull(value))))
                    .as("seed " + seed)
                    .isTrue();
        }
    }
}
