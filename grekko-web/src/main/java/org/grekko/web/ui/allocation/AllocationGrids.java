package org.grekko.web.ui.allocation;

import com.vaadin.flow.component.grid.Grid;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.rebalance.KeptBoundary;
import org.grekko.rebalance.Session;
import org.grekko.rebalance.domain.BoundaryInputs;
import org.grekko.rebalance.domain.BoundaryOutcome;
import org.grekko.rebalance.domain.TwinRow;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.jspecify.annotations.Nullable;

/** The grids of the screen: weights by market, profit by model, changes of regime, the twin's trades. */
final class AllocationGrids {
    private final KeyedRows<Weight> weights = new KeyedRows<>(Weight::pair);
    private final KeyedRows<OfModel> models = new KeyedRows<>(OfModel::name);
    private final KeyedRows<Change> regimes = new KeyedRows<>(Change::at);
    private final KeyedRows<TwinRow> twin = new KeyedRows<>(row -> row.boundary() + " " + row.pair());

    /** A market: what is to be held and what is. */
    record Weight(String pair, double target, double held, double wanted, boolean order) {}

    /** A model: what it may use and what it has brought. */
    record OfModel(String name, boolean active, double budget, double target, double profit) {}

    /** The classes of a time that differ from those before. */
    record Change(Instant at, BoundaryOutcome.Regime regime) {}

    Grid<Weight> weightGrid() {
        Grid<Weight> grid = Columns.grid("allocation-weights");
        grid.setItems(weights);
        Columns.words(grid, "Market", Weight::pair, "");
        Columns.number(grid, "Held", row -> AllocationWords.percent(row.held()), Weight::held, "6rem");
        Columns.number(grid, "Target", row -> AllocationWords.percent(row.target()), Weight::target, "6rem");
        Columns.number(grid, "Wanted", row -> AllocationWords.percent(row.wanted()), Weight::wanted, "6rem");
        Columns.badge(grid, "Order", row -> row.order() ? "ORDER" : "", row -> "b", "5rem");
        return grid;
    }

    Grid<OfModel> modelGrid() {
        Grid<OfModel> grid = Columns.grid("allocation-models");
        grid.setItems(models);
        Columns.words(grid, "Model", OfModel::name, "");
        Columns.badge(grid, "Trades", row -> row.active() ? "YES" : "NO", row -> row.active() ? "ok" : "warn", "5rem");
        Columns.number(grid, "Budget", row -> AllocationWords.percent(row.budget()), OfModel::budget, "6rem");
        Columns.number(grid, "Target", row -> AllocationWords.percent(row.target()), OfModel::target, "6rem");
        Columns.gain(grid, "Profit", row -> BigDecimal.valueOf(row.profit()), "7rem");
        return grid;
    }

    Grid<Change> regimeGrid() {
        Grid<Change> grid = Columns.grid("allocation-regimes");
        grid.setItems(regimes);
        Columns.time(grid, "Since, UTC", Change::at, "10rem");
        Columns.words(grid, "Equity", row -> row.regime().equity(), "5.5rem");
        Columns.words(grid, "Volatility", row -> row.regime().volatility(), "7rem");
        Columns.words(grid, "Crypto", row -> row.regime().crypto(), "5.5rem");
        Columns.words(grid, "Macro", row -> row.regime().macro(), "");
        return grid;
    }

    Grid<TwinRow> twinGrid() {
        Grid<TwinRow> grid = Columns.grid("allocation-twin");
        grid.setItems(twin);
        Columns.time(grid, "Boundary, UTC", TwinRow::boundary, "10rem");
        Columns.words(grid, "Market", row -> row.pair().toString(), "");
        Columns.number(grid, "Session", row -> Figures.quantity(row.liveQuantity()), TwinRow::liveQuantity, "7.5rem");
        Columns.number(grid, "Twin", row -> Figures.quantity(row.twinQuantity()), TwinRow::twinQuantity, "7.5rem");
        Columns.gain(grid, "Data", TwinRow::data, "5.5rem");
        Columns.gain(grid, "Latency", TwinRow::latency, "5.5rem");
        Columns.gain(grid, "Price", TwinRow::price, "5.5rem");
        Columns.gain(grid, "Fee", TwinRow::fee, "5.5rem");
        Columns.gain(grid, "Quantity", TwinRow::decision, "5.5rem");
        Columns.gain(grid, "Gap", TwinRow::gap, "6rem");
        return grid;
    }

    /** Shows the last decision. */
    void show(Session session, KeptBoundary kept) {
        BoundaryInputs inputs = kept.record().inputs();
        BoundaryOutcome outcome = kept.record().outcome();
        List<Weight> perMarket = new ArrayList<>();
        List<OfModel> perModel = new ArrayList<>();
        if (outcome != null) {
            for (int i = 0; i < outcome.targets().size(); i++) {
                perMarket.add(new Weight(
                        AllocationWords.pair(session, i),
                        outcome.targets().get(i),
                        outcome.held().get(i),
                        outcome.wanted().get(i),
                        outcome.orders().get(i)));
            }
            for (int i = 0; i < session.spec().models().size(); i++) {
                perModel.add(new OfModel(
                        session.spec().models().get(i).name(),
                        inputs.active().get(i),
                        outcome.after().budgets().get(i),
                        outcome.parts().get(i).stream()
                                .mapToDouble(Double::doubleValue)
                                .sum(),
                        inputs.sleeves().pnl(i, inputs.prices())));
            }
        }
        weights.show(perMarket);
        models.show(perModel);
    }

    /** Shows at which of these boundaries, the newest first, a class changed; how many there are. */
    int changes(List<KeptBoundary> newestFirst) {
        List<Change> changes = new ArrayList<>();
        BoundaryOutcome.@Nullable Regime before = null;
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            BoundaryOutcome outcome = newestFirst.get(i).record().outcome();
            if (outcome != null && !outcome.regime().equals(before)) {
                before = outcome.regime();
                changes.add(0, new Change(newestFirst.get(i).record().boundary(), before));
            }
        }
        regimes.show(changes);
        return changes.size();
    }

    void twin(List<TwinRow> rows) {
        List<TwinRow> newestFirst = new ArrayList<>(rows);
        newestFirst.sort((one, other) -> other.boundary().compareTo(one.boundary()));
        twin.show(newestFirst);
    }

    void nothing() {
        weights.show(List.of());
        models.show(List.of());
        regimes.show(List.of());
        twin.show(List.of());
    }
}
