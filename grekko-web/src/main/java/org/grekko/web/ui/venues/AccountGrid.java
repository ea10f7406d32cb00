package org.grekko.web.ui.venues;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.jspecify.annotations.Nullable;

/** Every account with its status, fees and how its books stand; the chosen one is shown in detail beside it. */
final class AccountGrid {
    private final Grid<AccountLine> grid = Columns.grid("accounts");
    private final KeyedRows<AccountLine> rows =
            new KeyedRows<>(line -> line.account().id());

    AccountGrid(Consumer<AccountLine> chosen) {
        grid.setItems(rows);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        Columns.words(grid, "Account", line -> line.account().name(), "10rem");
        Columns.words(grid, "Venue", line -> line.account().venue(), "8rem");
        Columns.badge(grid, "Status", line -> line.account().status().name(), AccountLine::look, "7rem")
                .setTooltipGenerator(AccountLine::why);
        Columns.badge(grid, "Books", AccountLine::books, line -> line.agreed() ? "ok" : "warn", "7rem")
                .setTooltipGenerator(AccountLine::books);
        Columns.badge(
                grid,
                "Differences",
                AccountGrid::open,
                line -> line.differences().isEmpty() ? "plain" : "bad",
                "7.5rem");
        Columns.number(grid, "In doubt", line -> Figures.count(line.doubtful()), AccountLine::doubtful, "6rem");
        age("Synced", line -> line.account().syncedAt(), "5.8rem");
        Columns.words(grid, "Key", line -> line.account().keyHint() + "…", "5.5rem");
        Columns.told(grid, "May", line -> line.account().permissions(), "6rem");
        Columns.words(grid, "Fees, bps", AccountLine::fees, "6.5rem")
                .setTooltipGenerator(line -> "Of resting and of taking orders");
        Columns.told(grid, "Balances", AccountLine::holds, "");
        age("As of", line -> line.standing() == null ? null : line.standing().balancesAt(), "5rem");
        grid.asSingleSelect().addValueChangeListener(event -> now().ifPresent(chosen));
    }

    private static String open(AccountLine line) {
        return line.differences().isEmpty() ? "none" : line.differences().size() + " open";
    }

    private void age(String header, Function<AccountLine, @Nullable Instant> at, String width) {
        grid.addColumn(LitRenderer.<AccountLine>of("<grekko-age .at=${item.at}></grekko-age>")
                        .withProperty("at", line -> millis(at.apply(line))))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(line -> millis(at.apply(line)))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static double millis(@Nullable Instant at) {
        return at == null ? 0 : at.toEpochMilli();
    }

    Grid<AccountLine> grid() {
        return grid;
    }

    void show(List<AccountLine> lines) {
        rows.show(lines);
        if (grid.asSingleSelect().isEmpty()) {
            rows.first().ifPresent(grid::select);
        }
    }

    /** Chooses an account. */
    void choose(UUID id) {
        rows.find(id).ifPresent(grid::select);
    }

    /** The chosen account as it stands now. */
    Optional<AccountLine> now() {
        return grid.asSingleSelect()
                .getOptionalValue()
                .flatMap(line -> rows.find(line.account().id()));
    }
}
