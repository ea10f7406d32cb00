package org.grekko.risk.domain.desk;

import java.util.List;
import org.grekko.risk.domain.metrics.VarBacktest;
import org.jspecify.annotations.Nullable;

/**
 * What the returns of the past say of a portfolio as it stands: its present weights are held against every bar.
 *
 * @param basis out of what
 * @param losses value at risk and expected shortfall by every method and confidence
 * @param volatility deviation of a day's return, with divisor n − 1
 * @param ewmaVolatility the same where a bar counts 0.94 of the one after it
 * @param beta against the market of the basis
 * @param worstDrawdown the largest fall of a portfolio of these weights over the bars, 0 to 1
 * @param shrinkage how far the covariances were drawn to their target, 0 to 1
 * @param assets the assets of the correlations, in order
 * @param correlation of every asset with every other, a row for each
 * @param contributions of every position, those without history too
 * @param tested how often the historical value at risk of 95 % would have been exceeded; null with too few bars
 */
public record MarketRisk(
        Basis basis,
        List<Loss> losses,
        double volatility,
        double ewmaVolatility,
        double beta,
        double worstDrawdown,
        double shrinkage,
        List<String> assets,
        List<List<Double>> correlation,
        List<Contribution> contributions,
        @Nullable VarBacktest tested) {}
