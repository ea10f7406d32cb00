package org.grekko.web.ui.performance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.grekko.portfolio.domain.Performance;
import org.grekko.portfolio.domain.earnings.Attribution;
import org.grekko.trading.PortfolioParts;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/** Who brought what, and how it adds up to the change of the portfolio's value. */
final class PartsPanel {
    private final Grid<PortfolioParts.Part> grid = Columns.grid("performance-parts");
    private final Div sum = new Div();

    PartsPanel() {
        Columns.words(grid, "Who", PortfolioParts.Part::name, "");
        Columns.gain(grid, "Gain", PortfolioParts.Part::gain, "7rem");
        Columns.number(grid, "Fees", part -> Figures.money(part.fees()), PortfolioParts.Part::fees, "6rem");
        Columns.gain(grid, "Net", PortfolioParts.Part::net, "7rem");
        ratio("Return", part -> Figures.percent(part.totalReturn()), Performance::totalReturn);
        ratio("Sharpe", part -> Figures.ratio(part.sharpe()), Performance::sharpe);
        ratio("Drawdown", part -> Figures.percent(part.maxDrawdown()), Performance::maxDrawdown);
        ratio("Won", part -> Figures.percent(part.winRate()), Performance::winRate);
        Columns.number(
                grid,
                "Trades",
                part -> Figures.count(part.performance().trades()),
                part -> part.performance().trades(),
                "5rem");
        sum.addClassNames("filters", "sums");
        sum.setId("attribution");
    }

    private interface Words {
        String of(Performance performance);
    }

    private interface Value {
        @Nullable
        Double of(Performance performance);
    }

    private void ratio(String header, Words words, Value value) {
        Columns.number(
                grid, header, part -> words.of(part.performance()), part -> value.of(part.performance()), "6.6rem");
    }

    Component grid() {
        return grid;
    }

    Component sum() {
        return sum;
    }

    void show(PortfolioParts.Parts parts) {
        grid.setItems(parts.parts());
        Attribution.Result change = parts.change();
        BigDecimal net = parts.parts().stream().map(PortfolioParts.Part::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        sum.removeAll();
        term("NAV", change.closing().subtract(change.opening()));
        term("= flows", change.flows());
        term("+ parts", net);
        term("+ funding", change.funding());
        term("+ other", change.other());
        term("+ unattributed", change.unattributed());
        if (!change.unpriced().isEmpty()) {
            sum.add(new Span("no price of " + change.unpriced()));
        }
    }

    void nothing() {
        grid.setItems();
        sum.removeAll();
    }

    private void term(String name, BigDecimal amount) {
        Span figure = new Span(Figures.signed(amount));
        figure.addClassNames("num", Figures.direction(amount));
        sum.add(new Span(name), figure);
    }
}
