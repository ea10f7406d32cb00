package org.grekko.web.ui.optimisations;

import com.vaadin.cdi.annotation.CdiComponent;
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
import org.grekko.backtest.BacktestService;
import org.grekko.market.MarketService;
import org.grekko.optimisation.OptimisationService;
import org.grekko.optimisation.StoredOptimisation;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.CancelCell;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;

/** All searches for parameters: what runs and how far it is, the best so far, and the way to a new one. */
@Route(value = "optimisations", layout = MainLayout.class)
@PageTitle("Optimisation · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class OptimisationsView extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final Grid<StoredOptimisation> grid = Columns.grid("optimisations");
    private final KeyedRows<StoredOptimisation> rows = new KeyedRows<>(StoredOptimisation::id);
    private final Panel panel = new Panel("optimisations", "Optimisation", grid);
    private boolean may;
    private boolean working;

    @EJB
    private OptimisationService searches;

    @EJB
    private BacktestService backtests;

    @EJB
    private MarketService market;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "bt");
        H1 title = new H1("Optimisation");
        title.addClassName("hidden-title");
        may = Caller.hasAny(SearchWords.RUNNERS);
        columns();
        panel.with(fresh());
        add(title, panel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("optimisations"), news -> fill());
        live.every(this, LiveScreens.LISTS_MS, () -> {
            if (working) {
                fill();
            }
        });
    }

    private Button fresh() {
        Button fresh = new Button("New search", click -> {
            if (Caller.mayOrIsTold("search for parameters", SearchWords.RUNNERS)) {
                new NewSearchDialog(searches, backtests, market, this::fill).open();
            }
        });
        fresh.setId("search-new");
        fresh.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        return fresh;
    }

    private void columns() {
        grid.setItems(rows);
        grid.addComponentColumn(OptimisationsView::link)
                .setHeader("Model and ranges")
                .setWidth("16rem")
                .setFlexGrow(1)
                .setComparator((one, other) -> SearchWords.model(one).compareTo(SearchWords.model(other)));
        Columns.badge(grid, "Status", SearchWords::status, SearchWords::look, "7rem")
                .setTooltipGenerator(StoredOptimisation::message);
        Columns.words(grid, "Search", SearchWords::way, "6rem");
        Columns.told(grid, "Pairs", SearchWords::pairs, "7rem");
        Columns.number(grid, "Trials", SearchWords::trials, StoredOptimisation::evaluated, "9rem");
        Columns.told(grid, "Best so far", SearchWords::best, "10rem");
        Columns.number(
                grid,
                "BPS",
                row -> SearchWords.figure(row.best() == null ? null : row.best().bps()),
                SearchWords::bps,
                "5.5rem");
        Columns.words(grid, "Asked for, UTC", row -> Figures.minute(row.createdAt()), "8.5rem");
        grid.addComponentColumn(this::cancel)
                .setHeader("Cancel")
                .setWidth("5.5rem")
                .setFlexGrow(0)
                .setFrozenToEnd(true);
    }

    private static Anchor link(StoredOptimisation row) {
        return new Anchor("optimisations/result/" + row.id(), SearchWords.model(row));
    }

    private CancelCell cancel(StoredOptimisation row) {
        CancelCell cell = new CancelCell();
        if (row.ended()) {
            return cell;
        }
        return cell.offer("Cancel the search of " + SearchWords.model(row), may, () -> {
            if (Caller.mayOrIsTold("cancel a search", SearchWords.RUNNERS)) {
                searches.cancel(row.id(), Caller.name());
                fill();
            }
        });
    }

    private void fill() {
        panel.fill(() -> {
            List<StoredOptimisation> latest = searches.list(null, null, MOST);
            working = latest.stream().anyMatch(each -> !each.ended());
            rows.show(latest);
            panel.show(latest.isEmpty(), "No search yet. \"New search\" looks for the parameters of a model.");
        });
    }
}
