package org.grekko.web.ui.backtests;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.grekko.backtest.PortfolioReport;
import org.grekko.backtest.domain.Attribution;
import org.grekko.model.domain.regime.RegimeState;
import org.grekko.web.ui.kit.Charts;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Panel;
import org.jspecify.annotations.Nullable;

/** What a portfolio shows beside the result of one model: what each model brought and held, and the regimes. */
final class PortfolioPanels extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST_POINTS = 1_000;

    private final Grid<Part> parts = Columns.grid("portfolio-parts");
    private final Grid<RegimeState> changes = Columns.grid("portfolio-regimes");
    private final Charts.Lines profits = new Charts.Lines();
    private final Charts.Lines exposures = new Charts.Lines();
    private final Charts.Bands bands = new Charts.Bands();
    private final Panel partsPanel = new Panel("parts", "What each model brought", parts);
    private final Panel changesPanel = new Panel("changes", "Changes of a regime", changes);
    private final Panel profitsPanel = new Panel("profits", "Profit by model", profits);
    private final Panel exposuresPanel = new Panel("exposures", "Held by model, % of NAV", exposures);
    private final Panel bandsPanel = new Panel("bands", "Regimes", bands);

    /** A model in one market, or in all. */
    private record Part(
            String model, String market, double pnl, String exposure, String fees, String slippage, String turnover) {}

    PortfolioPanels() {
        addClassNames("portfolio", "screen");
        setId("portfolio");
        profits.getElement().setAttribute("aria-label", "Profit of each model over time");
        exposures.getElement().setAttribute("aria-label", "What each model holds over time");
        Columns.words(parts, "Model", Part::model, "9rem");
        Columns.words(parts, "Market", Part::market, "6rem");
        Columns.gain(parts, "Profit", part -> BigDecimal.valueOf(part.pnl()), "7.5rem");
        Columns.words(parts, "At the end", Part::exposure, "7.5rem");
        Columns.words(parts, "Fees", Part::fees, "6rem");
        Columns.words(parts, "Slippage", Part::slippage, "6rem");
        Columns.words(parts, "Turnover", Part::turnover, "8rem");
        Columns.words(changes, "Time UTC", each -> Figures.minute(each.time()), "9rem");
        Columns.words(changes, "Equity", each -> each.equity().name(), "6rem");
        Columns.words(changes, "Volatility", each -> each.volatility().name(), "6rem");
        Columns.words(changes, "Crypto", each -> each.crypto().name(), "6rem");
        Columns.words(changes, "Macro", each -> each.macro().name(), "7rem");
        Columns.words(changes, "VIX", each -> reading(each.vix()), "5rem");
        Columns.words(changes, "10y − 2y", each -> reading(each.yieldCurveSlope()), "5rem");
        add(partsPanel, profitsPanel, exposuresPanel, bandsPanel, changesPanel);
    }

    private static String reading(@Nullable Double value) {
        return value == null ? Figures.NONE : Figures.money(BigDecimal.valueOf(value));
    }

    /** Shows a report. */
    void show(PortfolioReport report, Instant end) {
        List<Part> rows = new ArrayList<>();
        report.attribution().models().forEach(model -> rows.addAll(parts(model)));
        parts.setItems(rows);
        profits.setLines(lines(report, PortfolioReport.Day::pnl, 1));
        exposures.setLines(lines(report, PortfolioReport.Day::exposure, 100));
        bands.setBands(RegimeBands.of(report.regimes(), end));
        changes.setItems(report.regimes());
        changesPanel.rename(Figures.count(report.regimes().size()) + " changes of a regime");
        List.of(partsPanel, changesPanel, profitsPanel, exposuresPanel, bandsPanel)
                .forEach(each -> each.show(false, ""));
    }

    private static List<Part> parts(Attribution.OfModel model) {
        List<Part> rows = new ArrayList<>();
        double held = 0;
        for (Attribution.OfMarket each : model.markets()) {
            held += each.exposure();
            rows.add(new Part(model.name(), each.pair().toString(), each.pnl(), percent(each.exposure()), "", "", ""));
        }
        rows.add(
                0,
                new Part(
                        model.name(),
                        "all",
                        model.pnl(),
                        percent(held),
                        money(model.fees()),
                        money(model.slippage()),
                        money(model.turnover())));
        return rows;
    }

    private static String money(double value) {
        return Figures.money(BigDecimal.valueOf(value));
    }

    private static String percent(double fraction) {
        return Figures.percent(BigDecimal.valueOf(fraction));
    }

    private static List<Charts.Line> lines(
            PortfolioReport report, Function<PortfolioReport.Day, Map<String, Double>> values, double times) {
        List<PortfolioReport.Day> days = report.attribution().days();
        int step = Math.max(1, (days.size() + MOST_POINTS - 1) / MOST_POINTS);
        List<Charts.Line> lines = new ArrayList<>();
        for (Attribution.OfModel model : report.attribution().models()) {
            List<Charts.Point> points = new ArrayList<>();
            for (int i = (days.size() - 1) % step; i < days.size(); i += step) {
                points.add(new Charts.Point(
                        days.get(i).time(), values.apply(days.get(i)).getOrDefault(model.name(), 0.0) * times));
            }
            lines.add(new Charts.Line(model.name(), points));
        }
        return lines;
    }
}
