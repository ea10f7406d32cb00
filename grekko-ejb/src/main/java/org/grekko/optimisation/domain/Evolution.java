package org.grekko.optimisation.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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
 * adaptation (CMA-ES) in the unit cube, where whole parameters are steps. Islands know nothing of each other. An island that has converged begins anew somewhere else. Source of the method: N. Hansen, The
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
        List<Island> islands = new ArrayList<>();
        for (Trial each : first) {
            double[] start = places.getOrDefault(each.parameters(), new double[0]);
            islands.add(new Island(start, dice.nextLong(), (evaluations - byChance) / first.size()));
        }
        List<SortedMap<String, Double>> wanted;
        do {
            wanted = islands.stream().flatMap(each -> each.next().stream()).toList();
            trials.all(wanted);
        } while (!wanted.isEmpty());
    }

    /**
     * One search from one start. The method asks for one score at a time, but where it looks within a generation does not
     * depend on the scores of that generation. So it is run from its start over what was tried already, up to the end of
     * the first generation with something new; that is tried at once, with the news of the other islands, and the island
     * is run again, from the same dice.
     */
    private final class Island {
        private final double[] start;
        private final long seed;
        private final int evaluations;
        private final int population;
        private final Set<SortedMap<String, Double>> asked = new LinkedHashSet<>();
        private boolean ended;
        private int left;
        private int scored;
        private int endOfGeneration;

        private Island(double[] start, long seed, int evaluations) {
            this.start = start;
            this.seed = seed;
            this.evaluations = evaluations;
            population = 4 + (int) Math.floor(3 * Math.log(start.length));
        }

        /** What is to be tried before it can go on; empty when its evaluations are used up. */
        private List<SortedMap<String, Double>> next() {
            asked.clear();
            if (!ended) {
                walk(new Well19937c(seed));
                ended = asked.isEmpty();
            }
            return List.copyOf(asked);
        }

        private void walk(Well19937c dice) {
            left = evaluations;
            double[] from = start;
            while (left > 1 && asked.isEmpty()) {
                int before = left;
                descend(from, dice);
                left = before == left ? 0 : left;
                from = new double[start.length];
                for (int i = 0; i < from.length; i++) {
                    from[i] = dice.nextDouble();
                }
            }
        }

        private void descend(double[] from, Well19937c dice) {
            double[] sigma = new double[from.length];
            Arrays.fill(sigma, SIGMA);
            double[] ones = new double[from.length];
            Arrays.fill(ones, 1);
            scored = 0;
            try {
                new CMAESOptimizer(MOST_GENERATIONS, 0, true, 0, CHECKS, dice, false, null)
                        .optimize(
                                new MaxEval(left),
                                new ObjectiveFunction(this::score),
                                GoalType.MAXIMIZE,
                                new InitialGuess(from),
                                new SimpleBounds(new double[from.length], ones),
                                new CMAESOptimizer.Sigma(sigma),
                                new CMAESOptimizer.PopulationSize(population));
            } catch (MathIllegalStateException usedUp) {
                left = 0;
            } catch (Waiting news) {
                // What was asked for is tried first.
                left = 0;
            }
        }

        /** The start counts to the first generation: it is known before any score as well. */
        private double score(double[] place) {
            if (!asked.isEmpty() && scored > endOfGeneration) {
                throw new Waiting();
            }
            left--;
            int number = scored++;
            SortedMap<String, Double> point = space.at(place).orElse(null);
            Trial known = point == null ? null : trials.known(point);
            if (point == null || known != null) {
                return known == null ? REFUSED : known.bps();
            }
            if (asked.isEmpty()) {
                endOfGeneration = (Math.max(0, number - 1) / population + 1) * population;
            }
            asked.add(point);
            return REFUSED;
        }
    }

    /** Takes an island out of the method, which would go on with scores that are not known. */
    private static final class Waiting extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Waiting() {
            super("what was asked for is to be tried first", null, false, false);
        }
    }
}
