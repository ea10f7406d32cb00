package org.grekko.web.ui.backtests;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.grekko.backtest.BacktestService;
import org.grekko.backtest.Comparison;
import org.grekko.backtest.StoredBacktest;
import org.grekko.market.MarketService;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.CancelCell;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.kit.Toast;
import org.grekko.web.ui.shell.MainLayout;

/** All backtests: what runs and how far it is, what came out, and the way to a new one. */
@Route(value = "backtests", layout = MainLayout.class)
@PageTitle("Backtests · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class BacktestsView extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final Grid<StoredBacktest> grid = Columns.grid("backtests");
    private final KeyedRows<StoredBacktest> rows = new KeyedRows<>(StoredBacktest::id);
    private final Panel panel = new Panel("backtests", "Backtests", grid);
    private boolean may;
    private boolean working;

    @EJB
    private BacktestService backtests;

    @EJB
    private MarketService market;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "bt");
        H1 title = new H1("Backtests");
        title.addClassName("hidden-title");
        may = Caller.hasAny(BacktestWords.RUNNERS);
        columns();
        panel.with(compare(), freshPortfolio(), fresh());
        add(title, panel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("backtests"), news -> fill());
        live.every(this, LiveScreens.LISTS_MS, () -> {
            if (working) {
                fill();
            }
        });
    }

    private Button fresh() {
        Button fresh = new Button("New backtest", click -> {
            if (Caller.mayOrIsTold("run a backtest", BacktestWords.RUNNERS)) {
                new NewBacktestDialog(backtests, market, this::fill).open();
            }
        });
        fresh.setId("backtest-new");
        fresh.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        return fresh;
    }

    private Button freshPortfolio() {
        Button fresh = new Button("New portfolio", click -> {
            if (Caller.mayOrIsTold("run a backtest", BacktestWords.RUNNERS)) {
                new NewPortfolioDialog(backtests, this::fill).open();
            }
        });
        fresh.setId("portfolio-new");
        fresh.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return fresh;
    }

    private Button compare() {
        Button compare = new Button("Compare the chosen", click -> compareChosen());
        compare.setId("backtest-compare");
        compare.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return compare;
    }

    private void compareChosen() {
        Set<StoredBacktest> chosen = grid.getSelectedItems();
        boolean fits = chosen.size() >= Comparison.LEAST && chosen.size() <= Comparison.MOST;
        if (!fits || chosen.stream().anyMatch(each -> each.outcome() == null)) {
            Toast.refused("Choose " + Comparison.LEAST + " to " + Comparison.MOST + " backtests that are DONE.");
            return;
        }
        String ids = rows.getItems().stream()
                .filter(chosen::contains)
                .map(StoredBacktest::id)
                .map(UUID::toString)
                .collect(Collectors.joining(","));
        UI.getCurrent().navigate(ComparisonView.class, ids);
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setItems(rows);
        grid.addComponentColumn(BacktestsView::link)
                .setHeader("Model")
                .setWidth("14rem")
                .setFlexGrow(1)
                .setComparator((one, other) -> BacktestWords.model(one).compareTo(BacktestWords.model(other)));
        Columns.badge(grid, "Status", BacktestWords::status, BacktestWords::look, "7rem")
                .setTooltipGenerator(StoredBacktest::message);
        Columns.told(grid, "Pairs", BacktestWords::pairs, "7rem");
        Columns.words(grid, "Bars", BacktestWords::bars, "6.5rem");
        Columns.words(grid, "Time", BacktestWords::range, "12rem");
        for (String field : List.of("totalReturn", "sharpe", "maxDrawdown", "numTrades", "bps")) {
            var figure = BacktestWords.figure(field);
            Columns.number(
                    grid,
                    figure.label().replace("Maximum drawdown", "Drawdown"),
                    row -> BacktestWords.figure(row, figure),
                    row -> BacktestWords.value(row, figure),
                    "5.5rem");
        }
        Columns.words(grid, "Asked for, UTC", row -> Figures.minute(row.createdAt()), "8.5rem");
        grid.addComponentColumn(this::cancel)
                .setHeader("Cancel")
                .setWidth("5.5rem")
                .setFlexGrow(0)
                .setFrozenToEnd(true);
    }

    private static Anchor link(StoredBacktest row) {
        return new Anchor("backtests/result/" + row.id(), BacktestWords.model(row));
    }

    private CancelCell cancel(StoredBacktest row) {
        CancelCell cell = new CancelCell();
        if (row.ended()) {
            return cell;
        }
        return cell.offer("Cancel the backtest of " + BacktestWords.model(row), may, () -> {
            if (Caller.mayOrIsTold("cancel a backtest", BacktestWords.RUNNERS)) {
                backtests.cancel(row.id(), Caller.name());
                fill();
            }
        });
    }

    private void fill() {
        panel.fill(() -> {
            List<StoredBacktest> latest = backtests.list(null, null, MOST);
            working = latest.stream().anyMatch(each -> !each.ended());
            rows.show(latest);
            panel.show(latest.isEmpty(), "No backtest yet. \"New backtest\" runs a model over stored bars.");
        });
    }
}
