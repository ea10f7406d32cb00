package org.grekko.web.ui.risk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.grekko.risk.desk.PortfolioRisk;
import org.grekko.risk.domain.desk.Basis;
import org.grekko.risk.domain.desk.MarketRisk;
import org.grekko.risk.domain.metrics.VarBacktest;
import org.grekko.web.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/** The figures of a portfolio's risk as tiles, and what they were reckoned from. */
final class DeskFigures extends Div {
    private static final long serialVersionUID = 1L;

    DeskFigures() {
        addClassNames("kpis", "results");
        setId("desk-figures");
    }

    void show(PortfolioRisk risk) {
        removeAll();
        MarketRisk market = risk.market();
        tile("NAV", Figures.money(risk.nav()), risk.baseCurrency());
        tile("Today", Figures.signed(risk.dayPnl()), "since 00:00 UTC");
        tile("Drawdown", Figures.percent(risk.drawdown()), "from the peak");
        tile("Exposure", Figures.percent(risk.leverage()), Figures.money(risk.exposure()));
        tile("Concentration", Figures.ratio(risk.concentration()), "HHI; 1 is a single asset");
        tile("Volatility, a day", Figures.percent(market == null ? null : market.volatility()), ewma(market));
        tile("Beta", Figures.ratio(market == null ? null : market.beta()), against(market));
        tile("Returns", market == null ? Figures.NONE : returns(market.basis()), period(market));
        tile("VaR held", tested(market), "exceeded of bars");
    }

    private static String ewma(@Nullable MarketRisk market) {
        return market == null ? "" : "EWMA " + Figures.percent(market.ewmaVolatility());
    }

    private static String against(@Nullable MarketRisk market) {
        return market == null ? "" : "against " + market.basis().market();
    }

    private static String returns(Basis basis) {
        return basis.returns() + " × " + basis.interval();
    }

    private static String period(@Nullable MarketRisk market) {
        if (market == null) {
            return "";
        }
        Basis basis = market.basis();
        return basis.withoutHistory().isEmpty()
                ? Figures.minute(basis.from()) + " – " + Figures.minute(basis.to())
                : "without " + String.join(", ", basis.withoutHistory());
    }

    private static String tested(@Nullable MarketRisk market) {
        VarBacktest tested = market == null ? null : market.tested();
        return tested == null ? Figures.NONE : tested.exceedances() + " of " + tested.bars();
    }

    private void tile(String label, String words, String below) {
        Div title = new Div(new Span(label));
        title.addClassName("t");
        Div value = new Div(new Span(words));
        value.addClassName("v");
        Div small = new Div(new Span(below));
        small.addClassName("s");
        small.getElement().setAttribute("title", below);
        Div tile = new Div(title, value, small);
        tile.addClassName("kpi");
        add(tile);
    }
}
