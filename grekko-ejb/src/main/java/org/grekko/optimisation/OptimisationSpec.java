package org.grekko.optimisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
    /** How many sets of parameters are to be tried at most, for the whole time and for each window of the walk-forward. */
    @JsonIgnore
    int planned() {
        return plan.evaluations() * (plan.windows() + 1);
    }

    /** The same with other bounds of the time. */
    OptimisationSpec with(BacktestConfig other) {
        return new OptimisationSpec(venue, interval, other, fixed, ranges, constraints, plan, seed);
    }
}
