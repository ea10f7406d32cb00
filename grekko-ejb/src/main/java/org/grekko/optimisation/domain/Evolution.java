package org.grekko.optimisation.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.Well19937c;

/**
 * A third of the evaluations goes to chance; from each of the best of those an island searches on by covariance matrix
 * adaptation (CMA-ES) in the unit cube, where whole parameters are steps. Islands know nothing of each other, so any number
 * of workers finds the same. An island that has converged begins anew somewhere else. Source of the method: N. Hansen, The
 * CMA Evolution Strategy: A Tutorial, 2016.
 */
final class Evolution {
    private static final int ISLANDS = 4;
    private static final int SHARE_OF_CHANCE = 3;
    private static final double SIGMA = 0.2;
    private static final int CHECKS = 1;
    private static final int MOST_GENERATIONS = 100_000;
    /** Worse than every score, and finite, since the method reckons with it. */
    private static final double REFUSED = -1e6;

    private final SearchSpace space;
    private final Trials trials;
    private final int evaluations;

    Evolution(SearchSpace space, Trials trials, int evaluations) {
        this.space = space;
        this.trials = trials;
        this.evaluations = evaluations;
    }

    void run(RandomGenerator dice) {
        int byChance = Math.max(1, evaluations / SHARE_OF_CHANCE);
        Map<SortedMap<String, Double>, double[]> places = Search.byChance(space, byChance, dice);
        List<Trial> first = trials.all(List.copyOf(places.keySet())).stream()
                .sorted(Trial.BEST_FIRST)
                .limit(ISLANDS)
                .toList();
        if (first.isEmpty()) {
            return;
        }
        List<Callable<Integer>> islands = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            double[] start = places.getOrDefault(first.get(i).parameters(), new double[0]);
            int share = (evaluations - byChance) / first.size();
            Well19937c own = new Well19937c(dice.nextLong());
            islands.add(() -> new Island(own, share).run(start));
        }
        trials.workers().all(islands);
    }

    /** One search from one start. */
    private final class Island {
        private final Well19937c dice;
        private int left;

        private Island(Well19937c dice, int evaluations) {
            this.dice = dice;
            left = evaluations;
        }

        /** Searches until its evaluations are used up, and answers how many are left. */
        private int run(double[] start) {
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
            return left;
        }

        private void descend(double[] start) {
            double[] sigma = new double[start.length];
            Arrays.fill(sigma, SIGMA);
            double[] ones = new double[start.length];
            Arrays.fill(ones, 1);
            int population = 4 + (int) Math.floor(3 * Math.log(start.length));
            try {
                new CMAESOptimizer(MOST_GENERATIONS, 0, true, 0, CHECKS, dice, false, null)
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
            return space.at(place).map(point -> trials.one(point).bps()).orElse(REFUSED);
        }
    }
}
