package org.grekko.backtest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grekko.backtest.domain.Attribution;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioModel;
import org.grekko.backtest.domain.PortfolioRun;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.regime.RegimeState;

/**
 * What a portfolio's backtest shows beside that of one model; written as JSON it has the fields of the command.
 *
 * @param cappedDecisions how many decisions wanted more than the caps allow
 * @param leftOutBars for each market, how many bars were not played
 * @param regimes the state at each change of a regime, by time
 * @param drawdowns each change of what the drawdown leaves of the budgets, by time
 * @param attribution what each model brought
 */
public record PortfolioReport(
        int cappedDecisions,
        Map<String, Integer> leftOutBars,
        List<RegimeState> regimes,
        List<Drawdown> drawdowns,
        Attributed attribution) {
    /**
     * The budgets were cut, or are no longer.
     *
     * @param time when
     * @param drawdown the fall of NAV from its peak, 0 to 1
     * @param budgetFactor what is left of the budgets, 0 to 1
     */
    public record Drawdown(Instant time, double drawdown, double budgetFactor) {}

    /**
     * What each model brought (see {@link Attribution}).
     *
     * @param profitGap by how much profits miss that of the portfolio, as a fraction of the cash at the start
     * @param exposureGap by how much parts ever missed what was held, as a fraction of NAV
     * @param models one for each model
     * @param days the first decision of each day, and the last of all
     */
    public record Attributed(double profitGap, double exposureGap, List<Attribution.OfModel> models, List<Day> days) {}

    /**
     * How the models stood at a decision.
     *
     * @param time when
     * @param nav NAV then
     * @param pnl profit or loss of each model so far
     * @param exposure what each model holds, as a fraction of NAV
     */
    public record Day(Instant time, double nav, Map<String, Double> pnl, Map<String, Double> exposure) {}

    /** The report of a run. */
    static PortfolioReport of(PortfolioConfig config, PortfolioRun run) {
        List<String> models = config.models().stream().map(PortfolioModel::name).toList();
        Map<String, Integer> leftOut = new TreeMap<>();
        for (int i = 0; i < run.leftOut().size(); i++) {
            leftOut.put(config.pairs().get(i).toString(), run.leftOut().get(i));
        }
        Attribution attribution = run.attribution();
        return new PortfolioReport(
                run.cappedDecisions(),
                leftOut,
                run.regimes(),
                run.drawdowns().stream()
                        .map(each -> new Drawdown(
                                BarSeries.instant(each.time()),
                                each.guard().drawdown(),
                                each.guard().factor()))
                        .toList(),
                new Attributed(
                        attribution.profitGap(),
                        attribution.exposureGap(),
                        attribution.models(),
                        attribution.days().stream()
                                .map(each -> new Day(
                                        BarSeries.instant(each.time()),
                                        each.nav(),
                                        named(models, each.pnl()),
                                        named(models, each.exposure())))
                                .toList()));
    }

    private static Map<String, Double> named(List<String> models, List<Double> values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < models.size(); i++) {
            named.put(models.get(i), values.get(i));
        }
        return named;
    }
}
