package org.grekko.web.ui.orders;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.grekko.execution.Fill;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.ReplaceRules;
import org.grekko.execution.domain.Replacement;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.Sides;
import org.jspecify.annotations.Nullable;

/** The grids of the orders screen. */
final class OrderGrids {
    /** The owner of orders that we did not place. */
    private static final String EXTERNAL = "external";

    private static final String VENUE = "7.2rem";

    private OrderGrids() {}

    /** Working orders, each with buttons that amend and cancel it. */
    static Grid<Order> open(Consumer<Order> amend, Consumer<Order> cancel) {
        Grid<Order> grid = Columns.grid("orders-open");
        terms(grid);
        Columns.number(grid, "Left", order -> Figures.quantity(order.remaining()), Order::remaining, "6.3rem");
        state(grid);
        Columns.told(grid, "Venue", Order::venue, VENUE);
        Columns.time(grid, "Placed UTC", Order::createdAt, "10.4rem");
        owner(grid, "");
        Columns.steps(
                grid, "Steps", order -> new Span(amendButton(order, amend), cancelButton(order, cancel)), "7.4rem");
        return grid;
    }

    /** All orders, ended ones too, with why an order was denied. */
    static Grid<Order> history() {
        Grid<Order> grid = Columns.grid("orders-history");
        terms(grid);
        Columns.number(grid, "Avg price", order -> Figures.price(order.averagePrice()), Order::averagePrice, "6.2rem");
        state(grid);
        Columns.told(grid, "Venue", Order::venue, VENUE);
        owner(grid, "7rem");
        Columns.told(grid, "Denied because", OrderGrids::denial, "");
        Columns.time(grid, "Changed UTC", Order::updatedAt, "11.5rem");
        return grid;
    }

    /** What was filled, with its fee. */
    static Grid<Fill> fills() {
        Grid<Fill> grid = Columns.grid("fills");
        Columns.side(grid, Fill::side);
        Columns.words(grid, "Pair", fill -> fill.pair().toString(), "5.8rem");
        Columns.number(grid, "Quantity", fill -> Figures.quantity(fill.quantity()), Fill::quantity, "6.4rem");
        Columns.number(grid, "Price", fill -> Figures.price(fill.price()), Fill::price, "6.2rem");
        Columns.number(
                grid,
                "Value",
                fill -> Figures.money(fill.price().multiply(fill.quantity())),
                fill -> fill.price().multiply(fill.quantity()),
                "6.6rem");
        Columns.number(grid, "Fee", OrderGrids::fee, Fill::fee, "8rem");
        Columns.time(grid, "Filled UTC", Fill::occurredAt, "10.2rem");
        Columns.growing(Columns.told(grid, "Venue", Fill::venue, ""), VENUE);
        return grid;
    }

    private static String fee(Fill fill) {
        boolean inQuote = fill.feeAsset().equals(fill.pair().quote());
        return (inQuote ? Figures.money(fill.fee()) : Figures.quantity(fill.fee())) + " " + fill.feeAsset();
    }

    /** What is wanted. How it stands follows at once, so that a narrow screen has all of it without scrolling. */
    private static void terms(Grid<Order> grid) {
        Columns.side(grid, Order::side);
        Columns.told(grid, "Pair", order -> order.pair().toString(), "5.2rem");
        Columns.told(grid, "Type", order -> order.type().name(), "6.4rem");
        Columns.number(grid, "Quantity", order -> Figures.quantity(order.quantity()), Order::quantity, "6.3rem");
        Columns.number(grid, "Price", order -> Figures.price(limit(order)), OrderGrids::limit, "5.8rem");
    }

    private static void state(Grid<Order> grid) {
        Columns.badge(
                        grid,
                        "State",
                        order -> order.status().name(),
                        order -> Sides.stateLook(order.status().name()),
                        "8.7rem")
                .setTooltipGenerator(OrderGrids::meaning);
    }

    /** Who answers for an order; one that somebody placed at the venue itself is marked. */
    private static void owner(Grid<Order> grid, String width) {
        Columns.badge(
                        grid,
                        "Owner",
                        order -> external(order) ? "EXTERNAL" : order.owner(),
                        order -> external(order) ? "warn" : "plain",
                        width)
                .setTooltipGenerator(order -> external(order)
                        ? "Placed at the venue by somebody else and adopted here, so that everybody sees it"
                        : order.owner());
    }

    private static boolean external(Order order) {
        return order.owner().equals(EXTERNAL);
    }

    private static String meaning(Order order) {
        return switch (order.status()) {
            case PENDING_NEW -> "Stored and on its way; " + order.venue() + " has not answered yet";
            case UNKNOWN ->
                "Whether " + order.venue() + " has it is not known; it is being asked about, never sent again";
            case PENDING_CANCEL -> order.venue() + " is asked to cancel it and has not confirmed yet";
            case PENDING_REPLACE -> wished(order);
            case NEW -> "Works at " + order.venue();
            case PARTIALLY_FILLED ->
                Figures.quantity(order.filledQuantity()) + " of " + Figures.quantity(order.quantity()) + " is filled";
            default -> order.status().name();
        };
    }

    private static String wished(Order order) {
        Replacement wish = order.replacement();
        return order.venue() + " is asked to amend it"
                + (wish == null
                        ? ""
                        : " to " + Figures.quantity(wish.quantity()) + " at " + Figures.price(wish.price()))
                + " and has not confirmed yet";
    }

    private static Button amendButton(Order order, Consumer<Order> amend) {
        Button button = new RowButton("Amend", "Amend " + order.side() + " " + order.pair(), () -> amend.accept(order));
        Optional<String> obstacle = ReplaceRules.obstacle(order);
        button.setEnabled(obstacle.isEmpty());
        obstacle.ifPresent(button::setTooltipText);
        return button;
    }

    private static Button cancelButton(Order order, Consumer<Order> cancel) {
        Button button =
                new RowButton("Cancel", "Cancel " + order.side() + " " + order.pair(), () -> cancel.accept(order));
        button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        button.setEnabled(order.status() != OrderStatus.PENDING_CANCEL);
        return button;
    }

    private static @Nullable BigDecimal limit(Order order) {
        return order.price() == null ? order.stopPrice() : order.price();
    }

    private static String denial(Order order) {
        var denial = order.denial();
        return denial == null ? "" : denial.reason() + ": " + denial.value() + ", limit " + denial.limit();
    }
}
