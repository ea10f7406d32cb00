package org.grekko.web.ui.performance;

import java.util.Locale;
import org.grekko.portfolio.domain.Performance;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Tiles;
import org.jspecify.annotations.Nullable;

/** The figures of a performance as tiles. */
final class PerformanceFigures extends Tiles {
    private static final long serialVersionUID = 1L;
    private static final double SECONDS_AN_HOUR = 3_600;

    PerformanceFigures() {
        super("performance-figures");
    }

    void show(Performance performance) {
        removeAll();
        add("Return (TWR)", Figures.percent(performance.totalReturn()));
        add("Money-weighted, a year", Figures.percent(performance.moneyWeightedReturn()));
        add("Profit", Figures.signed(performance.profit()));
        add("Net flows", Figures.signed(performance.netFlows()));
        add("Volatility, a year", Figures.percent(performance.volatility()));
        add("Sharpe × √" + performance.periodsPerYear(), Figures.ratio(performance.sharpe()));
        add("Sortino × √" + performance.periodsPerYear(), Figures.ratio(performance.sortino()));
        add("Calmar", Figures.ratio(performance.calmar()));
        add("Largest drawdown", Figures.percent(performance.maxDrawdown()));
        add("Trades", Figures.count(performance.trades()));
        add("Won", Figures.percent(performance.winRate()));
        add("Profit factor", Figures.ratio(performance.profitFactor()));
        add("Mean duration", hours(performance.averageDurationSeconds()));
        add("Periods of " + performance.sampling(), Figures.count(performance.periods()));
    }

    static String hours(@Nullable Double seconds) {
        return seconds == null ? Figures.NONE : String.format(Locale.ROOT, "%.1f h", seconds / SECONDS_AN_HOUR);
    }
}
