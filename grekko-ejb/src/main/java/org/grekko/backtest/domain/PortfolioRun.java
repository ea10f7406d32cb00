package org.grekko.backtest.domain;

import java.util.List;
import org.grekko.model.domain.portfolio.DrawdownGuard;
import org.grekko.model.domain.regime.RegimeState;

/**
 * What the run of a portfolio did.
 *
 * @param run its executions and NAV
 * @param sources for each execution, the models that asked for it, counted from 0
 * @param regimes the state at each change of a regime
 * @param drawdowns each change of what the drawdown leaves of the budgets
 * @param attribution what each model brought
 * @param cappedDecisions how many decisions wanted more than the caps allow
 * @param leftOut for each market, how many bars were not played (see {@link MarketBars})
 */
public record PortfolioRun(
        Backtest.Run run,
        List<List<Integer>> sources,
        List<RegimeState> regimes,
        List<DrawdownChange> drawdowns,
        Attribution attribution,
        int cappedDecisions,
        List<Integer> leftOut) {
    public PortfolioRun {
        sources = List.copyOf(sources);
        regimes = List.copyOf(regimes);
        drawdowns = List.copyOf(drawdowns);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The budgets were cut, or are no longer.
     *
     * @param time when, in microseconds since 1970
     * @param guard the drawdown and what it leaves of the budgets
     */
    public record DrawdownChange(long time, DrawdownGuard guard) {}
}
