package org.grekko.optimisation;

import java.util.List;
import java.util.Map;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.optimisation.domain.Study;

/**
 * All that decides a search besides its bars; checked.
 *
 * @param venue the venue whose stored bars are searched
 * @param interval name of the bar interval
 * @param config what each trial runs; its parameters are the model's own
 * @param fixed the parameters that stay as they are
 * @param ranges those that are searched, in the order of the search
 * @param constraints what is kept to besides
 * @param plan how it is searched
 * @param seed of the dice
 */
public record OptimisationSpec(
        String venue,
        String interval,
        BacktestConfig config,
        Map<String, Double> fixed,
        Map<String, String> ranges,
        List<String> constraints,
        Study.Plan plan,
        int seed) {
    /** The same with other bounds of the time. */
    OptimisationSpec with(BacktestConfig other) {
        return new OptimisationSpec(venue, interval, other, fixed, ranges, constraints, plan, seed);
    }
}
