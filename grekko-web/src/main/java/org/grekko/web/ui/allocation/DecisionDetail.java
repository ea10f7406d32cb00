package org.grekko.web.ui.allocation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.grekko.rebalance.KeptBoundary;
import org.grekko.rebalance.Session;

/** One decision by its ten steps. */
final class DecisionDetail extends Div {
    private static final long serialVersionUID = 1L;

    DecisionDetail() {
        addClassName("detail");
        setId("allocation-decision");
        getElement().setAttribute("role", "region").setAttribute("aria-label", "The last decision, step by step");
        getElement().setAttribute("tabindex", "0");
    }

    void show(Session session, KeptBoundary kept) {
        removeAll();
        List<AllocationWords.Step> steps = AllocationWords.steps(session, kept);
        for (int i = 0; i < steps.size(); i++) {
            add(new H3(i + 1 + " · " + steps.get(i).name()));
            steps.get(i).lines().forEach(line -> add(new Div(line)));
        }
    }
}
