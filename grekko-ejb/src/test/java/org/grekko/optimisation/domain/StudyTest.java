package org.grekko.optimisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.ModelParameter;
import org.grekko.model.domain.SmaCrossModel;
import org.grekko.optimisation.WorkerThreads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searches, and what a study shows of their best. */
class StudyTest {
    private static final SmaCrossModel CROSS = new SmaCrossModel();

    private static Setting crossing(int seed) {
        return Toys.setting(CROSS, Toys.walk(new SplittableRandom(seed), 600, 0.2, 0));
    }

    private static SearchSpace crosses() {
        return Toys.space(CROSS, Toys.range("fast", true, "2..20:3"), Toys.range("slow", true, "fast+5..60:5"));
    }

    private static Study study(Setting setting, Search search, Workers workers) {
        return Study.of(setting, crosses(), new Study.Plan(search, 100, 0.25, 3), workers, new SplittableRandom(7));
    }

    @ParameterizedTest
    @EnumSource(Search.class)
    void oneWorkerAndTwoFindTheSame(Search search) {
        for (int seed = 0; seed < 3; seed++) {
            Study alone = study(crossing(seed), search, Workers.alone());
            try (WorkerThreads two = new WorkerThreads(2)) {
                Study together = study(crossing(seed), search, two);
                assertThat(text(together)).as("seed " + seed).isEqualTo(text(alone));
            }
        }
    }

    private static String text(Study study) {
        StringBuilder all = new StringBuilder();
        study.ranked()
                .forEach(
                        each -> all.append(each.parameters()).append(each.bps()).append(each.spread()));
        return all + " " + study.stability() + study.walkForward()
                + study.trust().confidence() + study.trust().deflatedSharpe()
                + study.trust().overfitting();
    }

    @Test
    void theGridIsTriedWholeAndEachPointOnce() {
        Toys.Toy toy = Toys.momentum();
        Trials trials = new Trials(Toys.setting(toy, Toys.walk(new SplittableRandom(1), 300, 0, 0)), Workers.alone());
        SearchSpace space = Toys.space(toy, Toys.range("a", true, "1..30"));
        List<Trial> ranked = Search.GRID.run(space, trials, 30, new SplittableRandom(1));
        assertThat(ranked).hasSize(30).isSortedAccordingTo(Trial.BEST_FIRST);
        Search.GRID.run(space, trials, 30, new SplittableRandom(1));
        assertThat(toy.made()).hasValue(30);
    }

    @Test
    void chanceTriesNoMoreThanItMayAndNoMoreThanThereIs() {
        SearchSpace space = Toys.space(Toys.momentum(), Toys.range("a", true, "1..30"));
        assertThat(Search.byChance(space, 12, new SplittableRandom(1))).hasSize(12);
        assertThat(Search.byChance(space, 500, new SplittableRandom(1))).hasSize(30);
    }

    @Test
    void evolutionFindsTheTopOfTheHillWhereChanceComesNear() {
        double[] worst = {0, 0};
        for (int seed = 0; seed < 5; seed++) {
            for (Search search : List.of(Search.RANDOM, Search.EVOLUTION)) {
                Toys.Toy toy = Toys.hill();
                Setting setting = Toys.setting(toy, Toys.walk(new SplittableRandom(2), 120, 0, 0.02));
                SearchSpace space = Toys.space(toy, Toys.range("x", false, "0..10"), Toys.range("y", false, "0..10"));
                Trials trials = new Trials(setting, Workers.alone());
                Trial best = search.run(space, trials, 600, new SplittableRandom(seed))
                        .get(0);
                double x = ModelParameter.value(best.parameters(), "x") - 3;
                double y = ModelParameter.value(best.parameters(), "y") - 7;
                int place = search == Search.RANDOM ? 0 : 1;
                worst[place] = Math.max(worst[place], Math.hypot(x, y));
                assertThat(toy.made().get()).as("seed " + seed).isBetween(200, 600);
            }
        }
        assertThat(worst[1]).as("evolution").isLessThan(0.1).isLessThan(worst[0]);
    }

    @Test
    void evolutionSearchesOneParameterAndWholeNumbers() {
        Toys.Toy toy = Toys.momentum();
        Setting setting = Toys.setting(toy, Toys.walk(new SplittableRandom(5), 800, 0.4, 0));
        SearchSpace space = Toys.space(toy, Toys.range("a", true, "1..40"));
        Trials trials = new Trials(setting, Workers.alone());
        Trial best = Search.EVOLUTION
                .run(space, trials, 200, new SplittableRandom(1))
                .get(0);
        Trial grid = Search.GRID
                .run(space, new Trials(setting, Workers.alone()), 40, new SplittableRandom(1))
                .get(0);
        assertThat(best.parameters()).isEqualTo(grid.parameters());
    }

    @Test
    void theHoldoutChoosesNothingAndWindowsKnowNoLaterBars() {
        for (int seed = 0; seed < 5; seed++) {
            Setting setting = crossing(seed);
            Study before = study(setting, Search.GRID, Workers.alone());
            BarSeries bars = setting.bars().get(0);
            Study other = study(changed(setting, BarSeries.micros(before.cut())), Search.GRID, Workers.alone());
            assertThat(other.best())
                    .as("seed " + seed)
                    .usingRecursiveComparison()
                    .isEqualTo(before.best());
            assertThat(other.walkForward()).as("seed " + seed).isEqualTo(before.walkForward());
            assertThat(Objects.requireNonNull(other.trust().holdout()).totalReturn())
                    .isNotEqualTo(
                            Objects.requireNonNull(before.trust().holdout()).totalReturn());
            WalkForward.Window second = before.walkForward().windows().get(1);
            Study late = study(changed(setting, BarSeries.micros(second.from())), Search.GRID, Workers.alone());
            assertThat(late.walkForward().windows().get(1).parameters()).isEqualTo(second.parameters());
            assertThat(late.walkForward().windows().get(1).bps()).isNotEqualTo(second.bps());
            assertThat(bars.size()).isEqualTo(600);
        }
    }

    private static Setting changed(Setting setting, long from) {
        BarSeries bars = setting.bars().get(0);
        BarSeries.Builder other = BarSeries.builder();
        for (int i = 0; i < bars.size(); i++) {
            double factor = bars.time(i) < from ? 1 : 1.5 + (i % 7) / 10.0;
            other.add(
                    bars.time(i),
                    bars.open(i) * factor,
                    bars.high(i) * factor,
                    bars.low(i) * factor,
                    bars.close(i) * factor,
                    1);
        }
        return Toys.setting(setting.plugin(), other.build());
    }

    @Test
    void whatIsMeasuredUnseenIsWhatTheModelDoesThere() {
        Setting setting = crossing(4);
        TreeMap<String, Double> parameters = new TreeMap<>(Map.of("fast", 3.0, "slow", 20.0));
        long from = setting.cut(0.5);
        double[] part = Objects.requireNonNull(setting.unseen(parameters, from, setting.end()))
                .returns();
        double[] whole = Objects.requireNonNull(setting.unseen(parameters, setting.begin(), setting.end()))
                .returns();
        assertThat(part).hasSize(300);
        // From the first change of the position on both hold the same.
        for (int i = 100; i < part.length; i++) {
            assertThat(part[i]).isCloseTo(whole[whole.length - part.length + i], within(1e-6));
        }
    }

    @Test
    void aPlainIsStableAndAPeakIsNot() {
        Setting setting = Toys.setting(Toys.hill(), Toys.walk(new SplittableRandom(2), 120, 0, 0.02));
        SearchSpace space = Toys.space(Toys.hill(), Toys.range("x", false, "0..10"), Toys.range("y", false, "0..10"));
        Trials trials = new Trials(setting, Workers.alone());
        Trial best = trials.one(Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("x", 3.0, "y", 7.0))));
        StabilityMap map = StabilityMap.of(space, trials, best);
        assertThat(map.planes()).hasSize(1);
        assertThat(map.planes().get(0).cells()).hasSize(25).anyMatch(each -> each.across() == 4.0);
        assertThat(map.share()).isEqualTo(1);
        Trials lonely = new Trials(Toys.setting(Toys.spike(), setting.bars().get(0)), Workers.alone());
        assertThat(StabilityMap.of(space, lonely, lonely.one(best.parameters())).share())
                .isZero();
    }

    @Test
    void aSpaceWithoutAPointIsRefused() {
        SearchSpace none =
                Toys.space(CROSS, Toys.range("fast", true, "50..60"), Toys.range("slow", true, "fast+5..20"));
        assertThatThrownBy(() -> Study.of(
                        crossing(1),
                        none,
                        new Study.Plan(Search.RANDOM, 10, 0, 0),
                        Workers.alone(),
                        new SplittableRandom(1)))
                .hasMessageContaining("no set of parameters");
    }
}
