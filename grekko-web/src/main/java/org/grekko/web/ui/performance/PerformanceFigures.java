package org.grekko.web.ui.performance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.grekko.portfolio.domain.Performance;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/** The figures of a performance as tiles. */
final class PerformanceFigures extends Div {
    private static final long serialVersionUID = 1L;
    private static final double SECONDS_AN_HOUR = 3_600;

    PerformanceFigures() {
        addClassNames("kpis", "results");
        setId("performance-figures");
    }

    void show(Performance performance) {
        removeAll();
        tile("Return (TWR)", percent(performance.totalReturn()));
        tile("Money-weighted, a year", percent(performance.moneyWeightedReturn()));
        tile("Profit", Figures.signed(performance.profit()));
        tile("Net flows", Figures.signed(performance.netFlows()));
        tile("Volatility, a year", percent(performance.volatility()));
        tile("Sharpe × √" + performance.periodsPerYear(), ratio(performance.sharpe()));
        tile("Sortino × √" + performance.periodsPerYear(), ratio(performance.sortino()));
        tile("Calmar", ratio(performance.calmar()));
        tile("Largest drawdown", percent(performance.maxDrawdown()));
        tile("Trades", Figures.count(performance.trades()));
        tile("Won", percent(performance.winRate()));
        tile("Profit factor", ratio(performance.profitFactor()));
        tile("Mean duration", hours(performance.averageDurationSeconds()));
        tile("Periods of " + performance.sampling(), Figures.count(performance.periods()));
    }

    private void tile(String label, String words) {
        Div title = new Div(new Span(label));
        title.addClassName("t");
        Div value = new Div(new Span(words));
        value.addClassName("v");
        Div tile = new Div(title, value);
        tile.addClassName("kpi");
        add(tile);
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
