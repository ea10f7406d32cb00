package org.grekko.web.ui.risk;

import org.grekko.risk.desk.PortfolioRisk;
import org.grekko.risk.domain.desk.Basis;
import org.grekko.risk.domain.desk.MarketRisk;
import org.grekko.risk.domain.metrics.VarBacktest;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Tiles;
import org.jspecify.annotations.Nullable;

/** The figures of a portfolio's risk as tiles, and what they were reckoned from. */
final class DeskFigures extends Tiles {
    private static final long serialVersionUID = 1L;

    DeskFigures() {
        super("desk-figures");
    }

    void show(PortfolioRisk risk) {
        removeAll();
        MarketRisk market = risk.market();
        add("NAV", Figures.money(risk.nav()), risk.baseCurrency());
        add("Today", Figures.signed(risk.dayPnl()), "since 00:00 UTC");
        add("Drawdown", Figures.percent(risk.drawdown()), "from the peak");
        add("Exposure", Figures.percent(risk.leverage()), Figures.money(risk.exposure()));
        add("Concentration", Figures.ratio(risk.concentration()), "HHI; 1 is one asset");
        add("Volatility, a day", Figures.percent(market == null ? null : market.volatility()), ewma(market));
        add("Beta", Figures.ratio(market == null ? null : market.beta()), against(market));
        add("Returns", market == null ? Figures.NONE : returns(market.basis()), period(market));
        add("VaR held", tested(market), "exceeded of bars");
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
}
