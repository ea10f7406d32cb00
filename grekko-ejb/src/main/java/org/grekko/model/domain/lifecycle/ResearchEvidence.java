package org.grekko.model.domain.lifecycle;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a model shows to become a candidate. A number that is not known is NaN and passes no gate.
 *
 * @param id of the backtest
 * @param modelVersion the version that was tested
 * @param backtest how it did over the time on which its parameters were chosen
 * @param trust how far that can be trusted
 * @param lookaheadCheckedBy who attests that the check for look-ahead passed; null for nobody
 */
public record ResearchEvidence(
        UUID id, String modelVersion, Figures backtest, Trust trust, @Nullable String lookaheadCheckedBy) {
    /**
     * How a model did.
     *
     * @param sharpe annual Sharpe ratio
     * @param maxDrawdown 0 to 1
     * @param period how long it ran
     * @param trades how many executions there were
     */
    public record Figures(double sharpe, double maxDrawdown, Duration period, int trades) {}

    /**
     * How far a backtest can be trusted.
     *
     * @param holdoutSharpe annual Sharpe ratio over the time that the search never saw
     * @param walkForwardSharpe annual Sharpe ratio over the windows that followed those on which parameters were chosen
     * @param deflatedSharpe probability that the true ratio is above zero, given how many were tried, 0 to 1
     * @param overfitting probability that choosing the best has fitted noise, 0 to 1
     * @param sharpeLow lower end of the confidence interval of the annual Sharpe ratio
     * @param trials how many sets of parameters were tried
     */
    public record Trust(
            double holdoutSharpe,
            double walkForwardSharpe,
            double deflatedSharpe,
            double overfitting,
            double sharpeLow,
            int trials) {}
}
