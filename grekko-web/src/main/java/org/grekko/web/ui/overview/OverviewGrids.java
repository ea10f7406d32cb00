package org.grekko.web.ui.overview;

import com.vaadin.flow.component.grid.Grid;
import org.grekko.agent.Agent;
import org.grekko.execution.domain.Order;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Sides;

/** The grids of the overview. */
final class OverviewGrids {
    private OverviewGrids() {}

    static Grid<Agent> agents() {
        Grid<Agent> grid = Columns.grid("agents");
        Columns.words(grid, "Agent", Agent::name, "");
        Columns.badge(
                grid,
                "State",
                agent -> agent.status().name(),
                agent -> Sides.stateLook(agent.status().name()),
                "6rem");
        Columns.number(grid, "Trades", agent -> agent.wins() + "/" + agent.trades(), Agent::trades, "5rem");
        Columns.gain(grid, "P&L", Agent::realizedPnl, "6.5rem");
        return grid;
    }

    static Grid<Order> orders() {
        Grid<Order> grid = Columns.grid("orders");
        Columns.side(grid, Order::side);
        Columns.words(grid, "Pair", order -> order.pair().toString(), "5rem");
        Columns.words(grid, "Type", order -> order.type().name().replace('_', ' '), "6.4rem");
        Columns.number(grid, "Qty", order -> Figures.quantity(order.remaining()), Order::remaining, "");
        Columns.number(
                grid,
                "Price",
                order -> Figures.price(order.price() == null ? order.stopPrice() : order.price()),
                order -> order.price() == null ? order.stopPrice() : order.price(),
                "5.9rem");
        return grid;
    }
}
