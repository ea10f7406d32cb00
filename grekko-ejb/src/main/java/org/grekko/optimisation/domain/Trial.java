package org.grekko.optimisation.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedMap;
import org.grekko.backtest.domain.Stretch;
import org.grekko.backtest.domain.statistics.BlockMoments;
import org.grekko.shared.statistics.ReturnMoments;

/**
 * One set of parameters and how it did.
 *
 * @param parameters every one
 * @param bps balanced performance score over the whole time
 * @param spread sample deviation of the scores over equal parts of that time: the smaller, the steadier
 * @param figures the rest of the measures of the whole time
 * @param moments of its returns from bar to bar
 * @param blocks its returns summed up, for the test for overfitting
 */
public record Trial(
        SortedMap<String, Double> parameters,
        double bps,
        double spread,
        Stretch.Figures figures,
        ReturnMoments moments,
        BlockMoments blocks) {
    /** The best first: by score, then by smaller spread, then by parameters, so that every run ranks alike. */
    public static final Comparator<Trial> BEST_FIRST = Comparator.comparingDouble((Trial each) -> -each.bps())
            .thenComparingDouble(Trial::spread)
            .thenComparing(each -> values(each.parameters()), Arrays::compare);

    private static double[] values(SortedMap<String, Double> parameters) {
        return parameters.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
