package org.grekko.optimisation.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.random.RandomGenerator;

/** The ways to search a space. Each answers all trials, the best first, and the same ones for the same dice. */
public enum Search {
    /** Every set of parameters of the grid. */
    GRID,
    /** Sets of parameters by chance. */
    RANDOM,
    /** By chance first, then from the best ones on by evolution. */
    EVOLUTION;

    /** How often chance may miss, for each point that is wanted, before a space counts as searched through. */
    private static final int MISSES = 50;

    /**
     * Searches.
     *
     * @param space what may be tried
     * @param trials what tries
     * @param evaluations how many sets of parameters at most, 1 or more
     * @param dice what chooses
     * @return the best first; empty when the space allows nothing
     * @throws Unsearchable when a grid is larger or has no steps; the message is fit for a user
     */
    public List<Trial> run(SearchSpace space, Trials trials, int evaluations, RandomGenerator dice) {
        switch (this) {
            case GRID -> trials.all(space.grid(evaluations));
            case RANDOM ->
                trials.all(List.copyOf(byChance(space, evaluations, dice).keySet()));
            case EVOLUTION -> new Evolution(space, trials, evaluations).run(dice);
        }
        return trials.ranked();
    }

    /** Different sets of parameters by chance, with their places in the cube; fewer when the space seems to have no more. */
    static Map<SortedMap<String, Double>, double[]> byChance(SearchSpace space, int wanted, RandomGenerator dice) {
        Map<SortedMap<String, Double>, double[]> found = new LinkedHashMap<>();
        long throwsLeft = (long) wanted * MISSES;
        while (found.size() < wanted && throwsLeft-- > 0) {
            double[] place = new double[space.ranges().size()];
            for (int i = 0; i < place.length; i++) {
                place[i] = dice.nextDouble();
            }
            space.at(place).ifPresent(point -> found.putIfAbsent(point, place));
        }
        return found;
    }
}
