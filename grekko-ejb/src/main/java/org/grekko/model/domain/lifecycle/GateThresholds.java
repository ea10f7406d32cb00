package org.grekko.model.domain.lifecycle;

import java.time.Duration;

/**
 * The limits of gates and demotions.
 *
 * @param research of research to candidate
 * @param trust of research to candidate, beyond the plain figures
 * @param paper of paper to live
 * @param demotion of what sends a model back to research
 */
public record GateThresholds(Research research, Trust trust, Paper paper, Demotion demotion) {
    private static final int DAYS_IN_TWO_YEARS = 730;

    /** Least annual Sharpe ratio, largest drawdown, least period and number of executions of the backtest. */
    public record Research(double sharpe, double maxDrawdown, Duration period, int trades) {}

    /**
     * How far the backtest must be trusted.
     *
     * @param unseenSharpe least annual Sharpe ratio over the holdout, and over the windows of the walk-forward
     * @param deflatedSharpe least probability that the ratio is not luck
     * @param overfitting largest probability of overfitting
     * @param sharpeLow what the lower end of the confidence interval must reach
     */
    public record Trust(double unseenSharpe, double deflatedSharpe, double overfitting, double sharpeLow) {}

    /** Least period and annual Sharpe ratio, and largest drawdown, of the paper session. */
    public record Paper(Duration period, double sharpe, double maxDrawdown) {}

    /** The drawdown of live trading, and the bars in a row on which a venue failed, that are still borne. */
    public record Demotion(double drawdown, int failedBars) {}

    /**
     * Those of the requirement: Sharpe 1.0, drawdown 25 %, two years, 20 executions; 30 days of paper at Sharpe 0.8 and
     * drawdown 30 %; back at more than 15 % live drawdown or more than 3 failed bars. Beyond it: half the Sharpe ratio where
     * the search did not look, 95 % that it is not luck, 20 % for overfitting, and a confidence interval above zero.
     */
    public static GateThresholds standard() {
        return new GateThresholds(
                new Research(1.0, 0.25, Duration.ofDays(DAYS_IN_TWO_YEARS), 20),
                new Trust(0.5, 0.95, 0.2, 0),
                new Paper(Duration.ofDays(30), 0.8, 0.30),
                new Demotion(0.15, 3));
    }
}
