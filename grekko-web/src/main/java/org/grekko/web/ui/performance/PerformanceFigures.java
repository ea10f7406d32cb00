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
        add("Return (TWR)", percent(performance.totalReturn()));
        add("Money-weighted, a year", percent(performance.moneyWeightedReturn()));
        add("Profit", Figures.signed(performance.profit()));
        add("Net flows", Figures.signed(performance.netFlows()));
        add("Volatility, a year", percent(performance.volatility()));
        add("Sharpe × √" + performance.periodsPerYear(), ratio(performance.sharpe()));
        add("Sortino × √" + performance.periodsPerYear(), ratio(performance.sortino()));
        add("Calmar", ratio(performance.calmar()));
        add("Largest drawdown", percent(performance.maxDrawdown()));
        add("Trades", Figures.count(performance.trades()));
        add("Won", percent(performance.winRate()));
        add("Profit factor", ratio(performance.profitFactor()));
        add("Mean duration", hours(performance.averageDurationSeconds()));
        add("Periods of " + performance.sampling(), Figures.count(performance.periods()));
    }

    static String percent(@Nullable Double fraction) {
        return fraction == null ? Figures.NONE : String.format(Locale.ROOT, "%.2f %%", fraction * 100);
    }

    static String ratio(@Nullable Double ratio) {
        return ratio == null ? Figures.NONE : String.format(Locale.ROOT, "%.2f", ratio);
    }

    static String hours(@Nullable Double seconds) {
        return seconds == null ? Figures.NONE : String.format(Locale.ROOT, "%.1f h", seconds / SECONDS_AN_HOUR);
    }
}
