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
                        "4.6rem")
                .setTooltipGenerator(row -> LadderWords.level(row.breaker().level()));
        words(grid, "Does", BreakerWords::does, "7.6rem");
        words(grid, "Where", Breaker::where, "9.2rem");
        Columns.time(grid, "Since, UTC", row -> row.breaker().trippedAt(), "10.2rem");
        Columns.words(grid, "Expected until", row -> LadderWords.expected(row.cause()), "9.4rem")
                .setTooltipGenerator(row -> row.cause().expectation().words());
        words(grid, "By", Breaker::trippedBy, "5.4rem");
        words(grid, "Why", Breaker::reason, "");
        words(grid, "Agents", BreakerWords::agents, "9rem");
        Columns.steps(grid, "Steps", row -> steps.apply(row.breaker()), "9.4rem");
    }

    private static void words(
            Grid<StandingBreaker> grid, String header, SerializableFunction<Breaker, String> text, String width) {
        Columns.told(grid, header, row -> text.apply(row.breaker()), width);
    }
}
