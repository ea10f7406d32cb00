package org.grekko.web.ui.compliance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.grekko.compliance.DataErasure;
import org.grekko.compliance.ErasureService;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.Panel;

/** Requests to erase personal data; what they are about is for compliance and administrators alone. */
final class ErasurePanel extends Div {
    private static final long serialVersionUID = 1L;
    private static final String[] ROLES = {"compliance", "admin"};

    private final Grid<DataErasure> grid = Columns.grid("compliance-erasures");
    private final KeyedRows<DataErasure> rows = new KeyedRows<>(DataErasure::id);
    private final Panel panel = new Panel("compliance-erasures", "Erasure of personal data", grid);
    /** Asked once, as news come on threads without a request. */
    private final boolean sees = Caller.hasAny(ROLES);

    private final transient ErasureService erasures;

    ErasurePanel(ErasureService erasures) {
        this.erasures = erasures;
        grid.setItems(rows);
        Columns.badge(grid, "Status", ErasureWords::status, ErasureWords::look, "6.6rem");
        Columns.told(grid, "Request", DataErasure::reference, "8.5rem");
        Columns.words(grid, "Kind", each -> each.kind().name(), "5rem");
        Columns.growing(Columns.told(grid, "What", ErasureWords::value, ""), "8rem");
        Columns.words(grid, "Since, UTC", each -> Figures.minute(each.proposedAt()), "9.4rem");
        Columns.words(grid, "By", DataErasure::proposedBy, "4.8rem");
        Columns.words(grid, "Decided by", each -> Figures.orNone(each.decidedBy()), "7.2rem");
        Columns.growing(Columns.told(grid, "Where", ErasureWords::places, ""), "8rem");
        Columns.growing(Columns.told(grid, "Why", DataErasure::reason, ""), "8rem");
        Columns.steps(grid, "Steps", each -> ErasureWords.steps(each, erasures, this::fill), "9rem");
        Button ask = new Button("Request an erasure", click -> ask());
        ask.setId("compliance-erase");
        ask.addThemeVariants(ButtonVariant.LUMO_SMALL);
        panel.with(ask);
        add(panel);
    }

    private void ask() {
        if (Caller.mayOrIsTold("request an erasure", ROLES)) {
            new ErasureDialog(erasures, this::fill).open();
        }
    }

    /** Shows the requests as they stand. */
    void fill() {
        panel.fill(() -> {
            List<DataErasure> all = sees ? erasures.list() : List.of();
            rows.show(all);
            panel.show(
                    all.isEmpty(),
                    sees
                            ? "Nobody asked for an erasure. One person asks, a compliance officer who is another approves."
                            : "Requests are for the roles compliance and admin.");
        });
    }
}
