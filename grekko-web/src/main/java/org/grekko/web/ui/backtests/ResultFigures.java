package org.grekko.web.ui.backtests;

import org.grekko.backtest.Figure;
import org.grekko.backtest.Outcome;
import org.grekko.web.ui.kit.Tiles;

/** The figures of a result as tiles. */
final class ResultFigures extends Tiles {
    private static final long serialVersionUID = 1L;

    ResultFigures() {
        super("backtest-figures");
    }

    /** Shows them. */
    void show(Outcome.Figures figures) {
        removeAll();
        Figure.all().forEach(figure -> add(figure.label(), figure.words(figures)));
    }
}
