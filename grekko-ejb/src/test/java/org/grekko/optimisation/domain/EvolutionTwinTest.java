package org.grekko.optimisation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Evolution that tries whole generations finds what its slow twin finds, which asks for one score after the other. */
class EvolutionTwinTest {
    private static final int TRIES = 12;

    @Test
    void wholeGenerationsFindWhatOneScoreAfterTheOtherFinds() {
        for (int seed = 0; seed < TRIES; seed++) {
            boolean hill = seed % 2 == 0;
            Toys.Toy toy = hill ? Toys.hill() : Toys.momentum();
            Setting setting = Toys.setting(toy, Toys.walk(new SplittableRandom(seed), 120, 0.2, 0.01));
            SearchSpace space = hill
                    ? Toys.space(toy, Toys.range("x", false, "0..10"), Toys.range("y", seed % 4 == 0, "x..10"))
                    : Toys.space(toy, Toys.range("a", true, "1..50"));
            int evaluations = 30 + 37 * seed;
            List<Integer> sizes = new ArrayList<>();
            Trials fast = new Trials(setting, (over, points) -> {
                sizes.add(points.size());
                return Workers.alone().all(over, points);
            });
            Trials slow = new Trials(setting, Workers.alone());
            Search.EVOLUTION.run(space, fast, evaluations, new SplittableRandom(seed));
            oneByOne(space, slow, evaluations, new SplittableRandom(seed));
            assertThat(text(fast.ranked())).as("seed " + seed).isEqualTo(text(slow.ranked()));
            assertThat(sizes).as("seed " + seed).hasSizeLessThan(Math.max(3, evaluations / 4));
        }
    }

    private static String text(List<Trial> trials) {
        return trials.stream()
                .map(each -> each.parameters() + " " + each.bps())
                .toList()
                .toString();
    }

    private static void oneByOne(SearchSpace space, Trials trials, int evaluations, SplittableRandom dice) {
        int byChance = Math.max(1, evaluations / 3);
        Map<SortedMap<String, Double>, double[]> places = Search.byChance(space, byChance, dice);
        List<Trial> first = trials.all(List.copyOf(places.keySet())).stream()
                .sorted(Trial.BEST_FIRST)
                .limit(4)
                .toList();
        for (Trial each : first) {
            double[] start = places.getOrDefault(each.parameters(), new double[0]);
            new Slow(space, trials, (evaluations - byChance) / first.size(), new Well19937c(dice.nextLong()))
                    .run(start);
        }
    }

    /** An island that asks for one score after the other. */
    private static final class Slow {
        private final SearchSpace space;
        private final Trials trials;
        private final Well19937c dice;
        private int left;

        private Slow(SearchSpace space, Trials trials, int evaluations, Well19937c dice) {
            this.space = space;
            this.trials = trials;
            this.dice = dice;
            left = evaluations;
        }

        private void run(double[] start) {
            double[] from = start;
            while (left > 1) {
                int before = left;
                descend(from);
                left = before == left ? 0 : left;
                from = new double[start.length];
                for (int i = 0; i < from.length; i++) {
                    from[i] = dice.nextDouble();
                }
            }
        }

        private void descend(double[] start) {
            double[] sigma = new double[start.length];
            Arrays.fill(sigma, 0.2);
            double[] ones = new double[start.length];
            Arrays.fill(ones, 1);
            int population = 4 + (int) Math.floor(3 * Math.log(start.length));
            try {
                new CMAESOptimizer(100_000, 0, true, 0, 1, dice, false, null)
                        .optimize(
                                new MaxEval(left),
                                new ObjectiveFunction(this::score),
                                GoalType.MAXIMIZE,
                                new InitialGuess(start),
                                new SimpleBounds(new double[start.length], ones),
                                new CMAESOptimizer.Sigma(sigma),
                                new CMAESOptimizer.PopulationSize(population));
            } catch (MathIllegalStateException usedUp) {
                left = 0;
            }
        }

        private double score(double[] place) {
            left--;
            return space.at(place).map(point -> trials.one(point).bps()).orElse(-1e6);
        }
    }
}
