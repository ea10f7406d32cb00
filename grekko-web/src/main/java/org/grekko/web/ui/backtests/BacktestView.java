package org.grekko.web.ui.backtests;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.grekko.backtest.BacktestService;
import org.grekko.backtest.Outcome;
import org.grekko.backtest.StoredBacktest;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.backtest.domain.EquityPoint;
import org.grekko.backtest.domain.EquityPoints;
import org.grekko.market.Candle;
import org.grekko.portfolio.NavPoint;
import org.grekko.shared.AssetPair;
import org.grekko.web.ui.kit.Charts;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Download;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.IdText;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.MonthGrid;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;

/** The result of one backtest: figures, equity, drawdown, trades on the price, months, and what was run. */
@Route(value = "backtests/result", layout = MainLayout.class)
@PageTitle("Backtest · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class BacktestView extends Div implements HasUrlParameter<String> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_TRADES = 2_000;
    private static final int MOST_POINTS = 2_000;
    private static final int MOST_CANDLES = 2_000;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(-100);
    private static final List<String> FILES = List.of("report.html", "trades.csv", "equity.csv", "result.json");

    private final ResultFigures figures = new ResultFigures();
    private final Charts.Equity equity = new Charts.Equity();
    private final Charts.Equity drawdown = new Charts.Equity();
    private final Charts.Candles candles = new Charts.Candles();
    private final ComboBox<AssetPair> pair = new ComboBox<>();
    private final Grid<BacktestTrade> trades = Columns.grid("backtest-trades");
    private final MonthGrid months = new MonthGrid("backtest-months");
    private final SettingsList settings = new SettingsList();
    private final Div files = new Div();
    private final PortfolioPanels portfolio = new PortfolioPanels();
    private final Panel equityPanel = new Panel("equity", "NAV", equity);
    private final Panel drawdownPanel = new Panel("drawdown", "Drawdown, %", drawdown);
    private final Panel pricePanel = new Panel("price", "Trades on the price", candles);
    private final Panel tradesPanel = new Panel("trades", "Trades", trades);
    private final Panel monthsPanel = new Panel("months", "Monthly returns", months.grid());
    private final Panel settingsPanel = new Panel("settings", "What was run", settings);
    private Optional<UUID> id = Optional.empty();
    private boolean complete;

    @EJB
    private BacktestService backtests;

    @Inject
    private LiveScreens live;

    @Override
    public void setParameter(BeforeEvent event, String text) {
        id = IdText.of(text);
    }

    @PostConstruct
    void build() {
        addClassNames("screen", "br");
        H1 title = new H1("Backtest");
        title.addClassName("hidden-title");
        equity.getElement().setAttribute("aria-label", "NAV over time");
        drawdown.getElement().setAttribute("aria-label", "Drawdown over time");
        candles.getElement().setAttribute("aria-label", "Candles with the trades of the backtest");
        candles.setId("backtest-price");
        pair.setAriaLabel("Pair of the chart");
        pair.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        pair.setWidth("8rem");
        pair.addValueChangeListener(event -> fillPrice());
        pricePanel.with(pair);
        files.addClassName("filters");
        settingsPanel.with(files);
        columns();
        portfolio.setVisible(false);
        add(title, figures, equityPanel, drawdownPanel, pricePanel, tradesPanel, monthsPanel, settingsPanel, portfolio);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("backtests"), news -> follow());
        live.every(this, LiveScreens.LISTS_MS, this::follow);
    }

    private void columns() {
        Columns.words(trades, "Time UTC", trade -> Figures.minute(trade.time()), "9rem");
        Columns.words(trades, "Pair", trade -> trade.pair().toString(), "5.5rem");
        Columns.side(trades, BacktestTrade::side);
        Columns.number(trades, "Quantity", trade -> Figures.quantity(trade.quantity()), BacktestTrade::quantity, "");
        Columns.number(trades, "Price", trade -> Figures.price(trade.price()), BacktestTrade::price, "6.5rem");
        Columns.number(trades, "Fee", trade -> Figures.money(trade.fee()), BacktestTrade::fee, "5.5rem");
        Columns.gain(trades, "Profit", BacktestTrade::pnl, "7rem");
    }

    /** While it is not complete, and only then, the screen follows it. */
    private void follow() {
        if (!complete) {
            fill();
        }
    }

    private void fill() {
        Optional<StoredBacktest> found = id.flatMap(backtests::find);
        complete = found.map(StoredBacktest::ended).orElse(true);
        Outcome outcome = found.map(StoredBacktest::outcome).orElse(null);
        found.ifPresent(settings::show);
        settingsPanel.show(
                found.isEmpty(), "There is no such backtest. The list of backtests has those that there are.");
        if (found.isEmpty() || outcome == null) {
            String words = found.map(BacktestView::waiting).orElse("There is no such backtest.");
            List.of(equityPanel, drawdownPanel, pricePanel, tradesPanel, monthsPanel)
                    .forEach(each -> each.show(true, words));
            return;
        }
        figures.show(outcome.figures());
        links(found.get().id());
        fillCurves(found.get().id());
        fillTrades(found.get().id(), outcome.figures().trades());
        monthsPanel.fill(() -> {
            months.show(outcome.figures().breakdown().monthlyReturns());
            monthsPanel.show(false, "");
        });
        backtests.report(found.get().id()).ifPresent(report -> {
            portfolio.setVisible(true);
            portfolio.show(report, outcome.figures().endDate());
        });
        pair.setItems(found.get().config().pairs());
        pair.setValue(found.get().config().pairs().get(0));
    }

    private static String waiting(StoredBacktest backtest) {
        return BacktestWords.status(backtest) + (backtest.message().isEmpty() ? "" : ": " + backtest.message());
    }

    private void links(UUID backtest) {
        files.removeAll();
        files.add(Download.all("api/v1/backtests/" + backtest + "/exports", FILES, ""));
    }

    private void fillCurves(UUID backtest) {
        equityPanel.fill(() -> {
            List<EquityPoint> points = EquityPoints.thin(backtests.equity(backtest), MOST_POINTS);
            equity.setPoints(points.stream()
                    .map(each -> new NavPoint(each.time(), BigDecimal.valueOf(each.nav()), BigDecimal.ZERO))
                    .toList());
            drawdown.setPoints(points.stream()
                    .map(each -> new NavPoint(
                            each.time(), BigDecimal.valueOf(each.drawdown()).multiply(PERCENT), BigDecimal.ZERO))
                    .toList());
            equityPanel.show(false, "");
            drawdownPanel.show(false, "");
        });
    }

    private void fillTrades(UUID backtest, int count) {
        tradesPanel.fill(() -> {
            List<BacktestTrade> first = backtests.trades(backtest, 0, MOST_TRADES);
            trades.setItems(first);
            tradesPanel.rename(
                    count > first.size()
                            ? "The first " + Figures.count(first.size()) + " of " + Figures.count(count) + " trades"
                            : Figures.count(count) + " trades");
            tradesPanel.show(first.isEmpty(), "The model never traded.");
        });
    }

    private void fillPrice() {
        AssetPair chosen = pair.getValue();
        if (chosen == null || id.isEmpty()) {
            return;
        }
        pricePanel.fill(() -> {
            List<Candle> bars = backtests.candles(id.get(), chosen, MOST_CANDLES);
            candles.setBars(bars, false);
            candles.fit();
            candles.setMarks(PriceMarks.of(backtests.trades(id.get(), 0, BacktestService.MOST_ROWS), chosen, bars));
            pricePanel.show(bars.isEmpty(), "The bars of " + chosen + " are not stored any more.");
        });
    }
}
