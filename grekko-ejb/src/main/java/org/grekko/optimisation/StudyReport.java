package org.grekko.optimisation;

import java.util.List;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.model.domain.lifecycle.Finding;
import org.grekko.optimisation.domain.Study;
import org.grekko.optimisation.domain.Trial;

/**
 * A study with what it was asked.
 *
 * @param config what every trial has in common
 * @param plan how it was searched
 * @param seed of the dice
 * @param study what came of it
 * @param gates what the gate from research to candidate finds
 * @param top how many trials to tell
 */
record StudyReport(BacktestConfig config, Study.Plan plan, int seed, Study study, List<Finding> gates, int top) {
    List<Trial> told() {
        return study.ranked().stream().limit(top).toList();
    }
}
