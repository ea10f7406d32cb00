package org.grekko.web.ui.ledger;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.grekko.audit.AuditService;
import org.grekko.portfolio.Balance;
import org.grekko.portfolio.LedgerQuery;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.web.ui.kit.ChosenPortfolio;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Download;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/** The ledger of a portfolio: every entry, the whole of its transaction, and what led to it. */
@Route(value = "ledger", layout = MainLayout.class)
@PageTitle("Ledger · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class LedgerView extends Div {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 200;
    private static final int MOST_ROWS = 2_000;

    private final Grid<Row> grid = Columns.grid("ledger-entries");
    private Grid.Column<Row> balances;
    private final LedgerFilters filters = new LedgerFilters(this::fill);
    private final Button older = new Button("Older");
    private final Download statement = new Download("statement.csv");
    private final TransactionDetail detail = new TransactionDetail();
    private final Panel entriesPanel = new Panel("events", "Entries, newest first", grid);
    private final Panel detailPanel = new Panel("detail", "Transaction", detail);
    private final transient List<Row> rows = new ArrayList<>();

    @EJB
    private PortfolioReports reports;

    @EJB
    private AuditService audit;

    @Inject
    private ChosenPortfolio chosen;

    @Inject
    private LiveScreens live;

    /** An entry, and what the wallet held of its asset after it; null when the filter leaves entries out. */
    private record Row(LedgerEntry entry, @Nullable BigDecimal balance) {}

    @PostConstruct
    void build() {
        addClassNames("screen", "le");
        H1 title = new H1("Ledger");
        title.addClassName("hidden-title");
        older.setId("ledger-older");
        older.addThemeVariants(ButtonVariant.LUMO_SMALL);
        older.addClickListener(click -> more());
        columns();
        entriesPanel.with(chosen.selector(choice -> fill()), older, statement);
        detailPanel.show(true, "Choose an entry: all lines of its transaction and the events behind it appear here.");
        add(title, filters, entriesPanel, detailPanel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("orders", "replays"), news -> follow());
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        Columns.time(grid, "Time UTC", row -> row.entry().occurredAt(), "10.2rem");
        Columns.badge(grid, "Kind", row -> row.entry().kind(), row -> "", "7.2rem");
        Columns.words(grid, "Asset", row -> row.entry().asset(), "5.2rem");
        Columns.change(grid, "Amount", row -> row.entry().amount(), Figures::signedQuantity, "9rem");
        Columns.number(
                grid,
                "Price",
                row -> Figures.price(row.entry().price()),
                row -> row.entry().price(),
                "5.9rem");
        balances = Columns.number(grid, "Balance", row -> Figures.quantity(row.balance()), Row::balance, "8rem");
        Columns.words(grid, "Account", row -> row.entry().account(), "6.2rem");
        Columns.growing(Columns.told(grid, "Venue", row -> row.entry().venue(), ""), "7.2rem");
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                open(event.getValue().entry());
            }
        });
    }

    /** New entries come in at the top, as long as nobody has gone down to older ones. */
    private void follow() {
        if (rows.size() <= PAGE) {
            fill();
        }
    }

    private void fill() {
        rows.clear();
        entriesPanel.fill(() -> {
            Optional<Portfolio> portfolio = chosen.now();
            portfolio.ifPresent(each ->
                    statement.setHref("api/v1/portfolios/" + each.id() + "/exports/statement.csv" + filters.period()));
            portfolio.ifPresent(each -> load(each.id()));
            entriesPanel.show(rows.isEmpty(), "No entry is like this. The ledger begins with the first deposit.");
        });
    }

    private void more() {
        entriesPanel.fill(() -> chosen.now().ifPresent(each -> load(each.id())));
    }

    private void load(UUID portfolio) {
        Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        List<LedgerEntry> page = reports.ledger(new LedgerQuery(
                portfolio,
                filters.filter(),
                last == null ? null : last.entry().occurredAt(),
                last == null ? null : last.entry().id(),
                PAGE));
        BigDecimal balance = last == null
                ? total(portfolio)
                : last.balance() == null
                        ? null
                        : last.balance().subtract(last.entry().amount());
        for (LedgerEntry entry : page) {
            rows.add(new Row(entry, balance));
            balance = balance == null ? null : balance.subtract(entry.amount());
        }
        balances.setVisible(!rows.isEmpty() && rows.get(0).balance() != null);
        Row selected = grid.asSingleSelect().getValue();
        grid.setItems(List.copyOf(rows));
        if (selected != null && rows.contains(selected)) {
            grid.select(selected);
        }
        older.setEnabled(page.size() == PAGE && rows.size() < MOST_ROWS);
    }

    private @Nullable BigDecimal total(UUID portfolio) {
        String asset = filters.running();
        return asset == null
                ? null
                : reports.balances(portfolio, Map.of()).stream()
                        .filter(each -> each.asset().equals(asset))
                        .map(Balance::total)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void open(LedgerEntry entry) {
        detailPanel.fill(() -> {
            UUID portfolio = chosen.now().orElseThrow().id();
            detail.show(reports.transaction(portfolio, entry.transactionId()), audit.trail(entry.referenceId()));
            detailPanel.show(false, "");
        });
    }
}
