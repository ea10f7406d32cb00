package org.grekko.web.ui.arbitrage;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.grekko.execution.domain.Order;
import org.grekko.trading.arbitrage.ArbitrageBlotter.Legs;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.jspecify.annotations.Nullable;

/** Trades with how far either leg is and what they brought; the chosen one is taken apart beside it. */
final class TradeGrid {
    private static final int PERCENT_DIGITS = 0;

    private final Grid<Legs> grid = Columns.grid("arbitrage-trades");
    private final KeyedRows<Legs> rows = new KeyedRows<>(each -> each.trade().id());

    TradeGrid(Consumer<Legs> chosen) {
        grid.setItems(rows);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        Columns.badge(
                        grid,
                        "State",
                        each -> each.trade().state(),
                        each -> look(each.trade().state()),
                        "5.9rem")
                .setTooltipGenerator(each -> TradeWords.meaning(each.trade()));
        Columns.words(grid, "Pair", each -> each.trade().pair(), "5.2rem");
        Columns.number(
                grid,
                "Quantity",
                each -> Figures.quantity(each.trade().quantity()),
                each -> each.trade().quantity(),
                "5.9rem");
        Columns.words(grid, "Bought at", each -> leg(each.trade().buyVenue(), each.buy()), "");
        Columns.words(grid, "Sold at", each -> leg(each.trade().sellVenue(), each.sell()), "");
        Columns.gain(grid, "Expected", each -> each.trade().expectedNet(), "6.2rem");
        Columns.gain(grid, "Realised", each -> each.trade().realisedNet(), "6.2rem");
        opened();
        grid.asSingleSelect().addValueChangeListener(event -> now().ifPresent(chosen));
    }

    private void opened() {
        grid.addColumn(LitRenderer.<Legs>of("<grekko-age .at=${item.at}></grekko-age>")
                        .withProperty(
                                "at", each -> (double) each.trade().openedAt().toEpochMilli()))
                .setHeader("Opened")
                .setTextAlign(ColumnTextAlign.END)
                .setSortable(true)
                .setComparator(each -> each.trade().openedAt())
                .setTooltipGenerator(each -> Figures.time(each.trade().openedAt()) + " UTC")
                .setWidth("5.4rem")
                .setFlexGrow(0);
    }

    static String look(String state) {
        return switch (state) {
            case "DONE" -> "ok";
            case "LEGS_SENT" -> "warn";
            case "OPEN" -> "bad";
            default -> "";
        };
    }

    private static String leg(String venue, @Nullable Order order) {
        if (order == null) {
            return venue;
        }
        return venue + " "
                + order.filledQuantity()
                        .movePointRight(2)
                        .divide(order.quantity(), PERCENT_DIGITS, RoundingMode.DOWN)
                        .toPlainString()
                + " %";
    }

    Grid<Legs> grid() {
        return grid;
    }

    void show(List<Legs> trades) {
        rows.show(trades);
        if (grid.asSingleSelect().isEmpty()) {
            rows.first().ifPresent(grid::select);
        }
    }

    /** The chosen trade as it stands now. */
    Optional<Legs> now() {
        return grid.asSingleSelect()
                .getOptionalValue()
                .flatMap(each -> rows.find(each.trade().id()));
    }
}
