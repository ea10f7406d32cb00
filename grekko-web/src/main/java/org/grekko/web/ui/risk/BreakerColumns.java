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

    static void on(Grid<Breaker> grid, KeyedRows<Breaker> rows, SerializableFunction<Breaker, BreakerSteps> steps) {
        grid.setItems(rows);
        Columns.badge(grid, "Level", breaker -> breaker.level().code(), BreakerWords::look, "5rem")
                .setTooltipGenerator(breaker -> LadderWords.level(breaker.level()));
        Columns.words(grid, "Does", BreakerWords::does, "11rem").setTooltipGenerator(BreakerWords::does);
        Columns.words(grid, "Where", Breaker::where, "11rem").setTooltipGenerator(Breaker::where);
        Columns.words(grid, "Why", Breaker::reason, "").setTooltipGenerator(Breaker::reason);
        Columns.words(grid, "Agents", BreakerWords::agents, "9rem").setTooltipGenerator(BreakerWords::agents);
        Columns.words(grid, "By", Breaker::trippedBy, "7rem");
        Columns.time(grid, "Since, UTC", Breaker::trippedAt, "12rem");
        Columns.words(grid, "Expected until", BreakerWords::expected, "9rem");
        Columns.steps(grid, "Steps", steps::apply, "14rem");
    }
}
