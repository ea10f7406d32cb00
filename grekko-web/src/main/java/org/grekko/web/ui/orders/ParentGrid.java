package org.grekko.web.ui.orders;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.grekko.execution.ParentOrder;
import org.grekko.execution.ParentProgress;
import org.grekko.execution.domain.Order;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.Sides;

/** Orders that are worked in parts, each with a button that cancels it; a click on one opens its parts. */
final class ParentGrid {
    private static final int MOST_PARTS = 20;
    private static final int SHARE_DIGITS = 4;

    private final Grid<ParentProgress> grid = Columns.grid("parents");
    private final KeyedRows<ParentProgress> rows =
            new KeyedRows<>(each -> each.order().id());
    private final Function<ParentOrder, List<Order>> children;

    ParentGrid(Consumer<ParentOrder> cancel, Function<ParentOrder, List<Order>> children) {
        this.children = children;
        grid.setItems(rows);
        Columns.badge(grid, "Work", each -> each.order().kind(), each -> "", "4.9rem");
        Columns.side(grid, each -> each.order().side());
        Columns.words(grid, "Pair", each -> each.order().pair().toString(), "5.4rem");
        Columns.number(
                grid,
                "Quantity",
                each -> Figures.quantity(each.order().quantity()),
                each -> each.order().quantity(),
                "5.9rem");
        Columns.number(grid, "Done", ParentGrid::done, ParentGrid::share, "5.4rem")
                .setTooltipGenerator(each -> Figures.quantity(each.filled()) + " of "
                        + Figures.quantity(each.order().quantity()));
        Columns.number(
                grid, "Avg price", each -> Figures.price(each.averagePrice()), ParentProgress::averagePrice, "6.2rem");
        Columns.number(grid, "Parts", ParentGrid::parts, ParentProgress::children, "5rem");
        Columns.words(grid, "Next UTC", ParentGrid::next, "5.6rem");
        Columns.badge(
                        grid,
                        "State",
                        each -> each.order().status(),
                        each -> look(each.order().status()),
                        "6rem")
                .setTooltipGenerator(each -> each.order().message());
        Columns.told(grid, "Says", each -> each.order().message(), "");
        grid.addComponentColumn(each -> button(each.order(), cancel))
                .setHeader("Cancel")
                .setWidth("5rem")
                .setFlexGrow(0)
                .setFrozenToEnd(true);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(each -> details(each.order())));
    }

    private static BigDecimal share(ParentProgress each) {
        return each.filled().divide(each.order().quantity(), SHARE_DIGITS, RoundingMode.DOWN);
    }

    private static String done(ParentProgress each) {
        return Figures.percent(share(each));
    }

    private static String parts(ParentProgress each) {
        return each.children() + " of " + each.order().parts().size();
    }

    private static String next(ParentProgress each) {
        if (each.nextAt() != null) {
            return Figures.clock(each.nextAt());
        }
        boolean follows = each.order().status().equals("RUNNING")
                && each.order().nextSlice() < each.order().parts().size();
        return follows ? "on a fill" : Figures.NONE;
    }

    private static String look(String status) {
        return switch (status) {
            case "DONE" -> "ok";
            case "RUNNING" -> "warn";
            case "FAILED" -> "bad";
            default -> "";
        };
    }

    private static Button button(ParentOrder order, Consumer<ParentOrder> cancel) {
        Button button = new RowButton(
                "Cancel",
                "Cancel " + order.kind() + " " + order.side() + " " + order.pair(),
                () -> cancel.accept(order));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        button.setEnabled(order.status().equals("RUNNING"));
        return button;
    }

    private Div details(ParentOrder order) {
        List<Order> placed = children.apply(order);
        Div parts = new Div();
        parts.addClassNames("legs", "parts");
        if (placed.isEmpty()) {
            parts.add(new Span("No part was placed yet."));
        }
        int from = Math.max(0, placed.size() - MOST_PARTS);
        for (int part = from; part < placed.size(); part++) {
            part(parts, placed.get(part), part + 1);
        }
        return parts;
    }

    private static void part(Div parts, Order order, int number) {
        Span name = new Span("Part " + number);
        String status = order.status().name();
        Span executed =
                new Span(Figures.quantity(order.filledQuantity()) + " of " + Figures.quantity(order.quantity()));
        executed.addClassName("num");
        Span price = new Span(Figures.price(order.averagePrice()));
        price.addClassName("num");
        Span at = new Span(Figures.clock(order.createdAt()) + " UTC");
        at.addClassNames("num", "dim");
        parts.add(name, Sides.badge(status, Sides.stateLook(status)), executed, price, at);
    }

    Grid<ParentProgress> grid() {
        return grid;
    }

    void show(List<ParentProgress> lines) {
        rows.show(lines);
    }
}
