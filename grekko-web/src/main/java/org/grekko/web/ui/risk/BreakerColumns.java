package org.grekko.web.ui.risk;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableFunction;
import org.grekko.risk.Breaker;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.shell.LadderWords;

/** Standing breakers: how far each goes, where, why, and the steps that can be taken with it. */
final class BreakerColumns {
    private BreakerColumns() {}

    static void on(
            Grid<StandingBreaker> grid,
            KeyedRows<StandingBreaker> rows,
            SerializableFunction<Breaker, BreakerSteps> steps) {
        grid.setItems(rows);
        Columns.badge(
                        grid,
                        "Level",
                        row -> row.breaker().level().code(),
                        row -> BreakerWords.look(row.breaker()),
                        "5rem")
                .setTooltipGenerator(row -> LadderWords.level(row.breaker().level()));
        words(grid, "Does", BreakerWords::does, "11rem");
        words(grid, "Where", Breaker::where, "11rem");
        words(grid, "Why", Breaker::reason, "");
        words(grid, "Agents", BreakerWords::agents, "9rem");
        words(grid, "By", Breaker::trippedBy, "7rem");
        Columns.time(grid, "Since, UTC", row -> row.breaker().trippedAt(), "12rem");
        Columns.words(grid, "Expected until", row -> LadderWords.expected(row.cause()), "11rem")
                .setTooltipGenerator(row -> row.cause().expectation().words());
        Columns.steps(grid, "Steps", row -> steps.apply(row.breaker()), "14rem");
    }

    private static void words(
            Grid<StandingBreaker> grid, String header, SerializableFunction<Breaker, String> text, String width) {
        Columns.told(grid, header, row -> text.apply(row.breaker()), width);
    }
}
