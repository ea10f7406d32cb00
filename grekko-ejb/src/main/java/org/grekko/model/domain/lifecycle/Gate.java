package org.grekko.model.domain.lifecycle;

/** What a promotion or an approval is held against; each constant is the reason of a refusal. */
public enum Gate {
    /** The stage is not the one that follows. */
    STAGE("stage"),
    /** The version is not semantic, or the evidence is another version's. */
    VERSION("version of the evidence"),
    /** The Sharpe ratio of the backtest or the paper session. */
    SHARPE("annual Sharpe ratio"),
    /** The drawdown of the backtest or the paper session. */
    DRAWDOWN("maximum drawdown"),
    /** How long the backtest or the paper session was. */
    PERIOD("days"),
    /** How many executions the backtest had. */
    TRADES("executions"),
    /** A decision depends on what it must not, or the check was not run. */
    LOOKAHEAD_RUN("check for look-ahead"),
    /** Nobody attests that the check for look-ahead passed. */
    LOOKAHEAD("attested check for look-ahead"),
    /** The Sharpe ratio over the time that the search never saw. */
    HOLDOUT("annual Sharpe ratio over the holdout"),
    /** The Sharpe ratio over the windows of the walk-forward. */
    WALK_FORWARD("annual Sharpe ratio of the walk-forward"),
    /** The Sharpe ratio may be the luck of many trials. */
    DEFLATED_SHARPE("deflated Sharpe ratio"),
    /** The choice of parameters may have fitted noise. */
    OVERFITTING("probability of backtest overfitting"),
    /** The confidence interval of the Sharpe ratio reaches too low. */
    CONFIDENCE("lower end of the Sharpe ratio's confidence interval"),
    /** There is no configuration for trading in the next stage. */
    CONFIGURATION("account, risk limits and registration for the next stage"),
    /** The budgets of all trading models would be more than the whole. */
    BUDGET("budget fractions of the trading models together"),
    /** Somebody must approve who has not, or may not. */
    APPROVAL("approvals");

    private final String meaning;

    Gate(String meaning) {
        this.meaning = meaning;
    }

    /** What is measured, for people. */
    public String meaning() {
        return meaning;
    }
}
