package org.grekko.web.ui.risk;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.risk.Drawdown;
import org.grekko.risk.DrawdownService;
import org.grekko.risk.domain.DrawdownStage;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.Reason;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.StepDialog;

/** The stages of drawdowns, with the way to give halved budgets back. */
final class DrawdownGrid {
    private final Grid<Drawdown> grid = Columns.grid("drawdowns");
    private final KeyedRows<Drawdown> rows = new KeyedRows<>(Drawdown::portfolioId);
    private final DrawdownService service;
    private final Runnable afterwards;
    private Map<UUID, String> names = Map.of();

    DrawdownGrid(DrawdownService service, Runnable afterwards) {
        this.service = service;
        this.afterwards = afterwards;
        grid.setItems(rows);
        Columns.told(grid, "Portfolio", this::name, "10rem");
        Columns.badge(grid, "Stage", each -> each.stage().name(), DrawdownGrid::look, "6.4rem");
        Columns.number(grid, "Budgets", each -> Figures.percent(each.budget()), Drawdown::budget, "6.2rem");
        Columns.number(grid, "Fall then", each -> Figures.percent(each.reached()), Drawdown::reached, "6.6rem");
        Columns.time(
                grid, "Since, UTC", each -> each.reachedAt() == null ? each.resetAt() : each.reachedAt(), "10.2rem");
        Columns.words(grid, "Counted from", DrawdownGrid::from, "12rem");
        Columns.growing(Columns.told(grid, "Given back", DrawdownGrid::lifted, ""), "8rem");
        Columns.steps(grid, "Steps", this::steps, "9.6rem");
    }

    Grid<Drawdown> grid() {
        return grid;
    }

    void show(List<Drawdown> drawdowns, Map<UUID, String> portfolios) {
        names = portfolios;
        rows.show(drawdowns);
    }

    private String name(Drawdown drawdown) {
        return names.getOrDefault(drawdown.portfolioId(), drawdown.portfolioId().toString());
    }

    private static String look(Drawdown drawdown) {
        return switch (drawdown.stage()) {
            case CALM -> "ok";
            case WARNED -> "warn";
            case HALVED, HALTED -> "bad";
        };
    }

    private static String from(Drawdown drawdown) {
        return drawdown.countedFrom().signum() == 0
                ? "the peak"
                : Figures.percent(drawdown.countedFrom()) + " below the peak";
    }

    private static String lifted(Drawdown drawdown) {
        return drawdown.liftedBy() == null
                ? Figures.NONE
                : drawdown.liftedBy() + ", " + Figures.time(drawdown.liftedAt()) + ": " + drawdown.liftReason();
    }

    private Div steps(Drawdown drawdown) {
        if (drawdown.stage() != DrawdownStage.HALVED || drawdown.liftedAt() != null) {
            return new Div();
        }
        return new Div(
                new RowButton("Give budgets back", "Give budgets back: " + name(drawdown), () -> lift(drawdown)));
    }

    private void lift(Drawdown drawdown) {
        if (!Caller.mayOrIsTold("give budgets back", "risk-manager")) {
            return;
        }
        Reason reason = new Reason("lift-reason");
        new StepDialog(
                        new StepDialog.Step(
                                "Give " + name(drawdown) + " its budgets back?",
                                "They are halved since the drawdown reached 15 %, and come back by themselves below"
                                        + " 12 %. At 20 % every position is closed all the same.",
                                "Give back",
                                () -> reason.then(why -> lifted(drawdown, why))),
                        reason)
                .open();
    }

    private Optional<String> lifted(Drawdown drawdown, String why) {
        boolean done = service.lift(drawdown.portfolioId(), why, Caller.name()).isPresent();
        afterwards.run();
        return done ? Optional.empty() : Optional.of("They are not halved any more.");
    }
}
