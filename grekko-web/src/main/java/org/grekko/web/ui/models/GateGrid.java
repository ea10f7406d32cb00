package org.grekko.web.ui.models;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import org.grekko.model.ModelWish;
import org.grekko.model.domain.lifecycle.Finding;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Panel;
import org.jspecify.annotations.Nullable;

/** What every gate found when a promotion was last asked for. */
final class GateGrid {
    private final Grid<Finding> grid = Columns.grid("model-gates");
    private final Panel panel = new Panel("gates", "Gates", grid);

    GateGrid() {
        Columns.badge(
                grid,
                "Verdict",
                finding -> finding.passed() ? "passed" : "refused",
                finding -> finding.passed() ? "ok" : "bad",
                "5.5rem");
        Columns.words(grid, "Gate", finding -> finding.gate().meaning(), "20rem")
                .setTooltipGenerator(Finding::sentence);
        Columns.told(grid, "Found", Finding::value, "");
        Columns.told(grid, "Wanted", Finding::limit, "15rem");
    }

    Panel panel() {
        return panel;
    }

    /** Shows the findings of that wish. */
    void show(@Nullable ModelWish wish) {
        List<Finding> findings = wish == null ? List.of() : wish.findings();
        grid.setItems(findings);
        panel.rename(
                wish == null
                        ? "Gates"
                        : "Gates to " + wish.to() + ": " + (wish.accepted() ? "passed" : "refused") + ", asked by "
                                + wish.by() + " " + Figures.minute(wish.at()));
        panel.show(findings.isEmpty(), "Nobody has asked for a promotion yet: it shows what every gate finds.");
    }
}
