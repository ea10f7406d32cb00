package org.grekko.risk;

import java.util.List;
import java.util.Optional;
import org.grekko.risk.domain.metrics.RiskContribution;
import org.grekko.risk.domain.metrics.RiskMetrics;
import org.grekko.risk.domain.metrics.VarBacktest;
import org.grekko.risk.domain.stress.StressResult;
import org.grekko.shared.AssetPair;

/**
 * What the command found.
 *
 * @param pairs the assets, the first being the market of beta
 * @param weights of the assets
 * @param metrics the measures
 * @param parts what each asset adds to the parametric value at risk over the shrunk covariances
 * @param tested how the historical value at risk would have kept its promise; empty when no window was given
 * @param stress what shocks would do to a portfolio worth 1; empty when they were not asked for
 */
record RiskResult(
        List<AssetPair> pairs,
        List<Double> weights,
        RiskMetrics metrics,
        RiskContribution parts,
        Optional<VarBacktest> tested,
        List<StressResult> stress) {}
