package org.grekko.optimisation;

import java.util.List;
import java.util.Map;
import org.grekko.backtest.NewBacktest;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a search for parameters, as it came from outside.
 *
 * @param backtest what each trial runs; its parameters are left empty
 * @param parameters those that stay as they are; what has neither a value nor a range has the model's
 * @param ranges those that are searched, such as {@code 5..60:5} or {@code fast+5..300}, in the order of the search
 * @param constraints what is kept to besides, such as {@code slow>=2*fast}
 * @param search GRID, RANDOM or EVOLUTION
 * @param evaluations how many sets of parameters at most; null for 1000
 * @param holdout the last part of the time, which chooses nothing; null for 0.25
 * @param windows of the walk-forward; null for 4
 * @param seed of the dice; null for 1
 */
public record NewOptimisation(
        NewBacktest backtest,
        Map<String, @Nullable Double> parameters,
        Map<String, String> ranges,
        List<String> constraints,
        String search,
        @Nullable Integer evaluations,
        @Nullable Double holdout,
        @Nullable Integer windows,
        @Nullable Integer seed) {}
