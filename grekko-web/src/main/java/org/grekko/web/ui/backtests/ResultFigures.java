package org.grekko.web.ui.backtests;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.grekko.backtest.Figure;
import org.grekko.backtest.Outcome;

/** The figures of a result as tiles. */
final class ResultFigures extends Div {
    private static final long serialVersionUID = 1L;

    ResultFigures() {
        addClassNames("kpis", "results");
        setId("backtest-figures");
    }

    /** Shows them. */
    void show(Outcome.Figures figures) {
        removeAll();
        for (Figure figure : Figure.all()) {
            Span name = new Span(figure.label());
            Div title = new Div(name);
            title.addClassName("t");
            Div value = new Div(new Span(figure.words(figures)));
            value.addClassName("v");
            Div tile = new Div(title, value);
            tile.addClassName("kpi");
            add(tile);
        }
    }
}
