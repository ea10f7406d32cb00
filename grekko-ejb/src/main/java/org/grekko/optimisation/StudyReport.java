package org.grekko.optimisation;

import java.util.List;
import java.util.UUID;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.model.domain.lifecycle.Finding;
import org.grekko.model.domain.lifecycle.GateThresholds;
import org.grekko.model.domain.lifecycle.LookaheadRun;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.lifecycle.PromotionRequest.ToCandidate;
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
    /** With what the gate from research to candidate would find; nobody checks for look-ahead or attests to it here. */
    static StudyReport of(BacktestConfig config, Study.Plan plan, int seed, Study study, int top) {
        List<Finding> gates = ModelLife.begin(config.version())
                .promote(
                        new ToCandidate(study.evidence(new UUID(0, 0), config.version(), null), LookaheadRun.NONE),
                        GateThresholds.standard())
                .findings();
        return new StudyReport(config, plan, seed, study, gates, top);
    }

    List<Trial> told() {
        return study.ranked().stream().limit(top).toList();
    }
}
