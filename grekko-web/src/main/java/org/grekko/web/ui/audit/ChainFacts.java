package org.grekko.web.ui.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.grekko.audit.ChainReport;
import org.grekko.web.ui.kit.Sides;

/** What a walk over the whole chain found. */
final class ChainFacts extends Div {
    private static final long serialVersionUID = 1L;
    private static final long NANOS_IN_A_MILLI = 1_000_000;

    ChainFacts() {
        addClassName("chain");
        setId("chain");
        getElement().setAttribute("role", "status");
    }

    void show(ChainReport report, long nanos) {
        removeAll();
        add(Sides.badge(report.ok() ? "CHAIN WHOLE" : "CHAIN BROKEN", report.ok() ? "ok" : "bad"));
        add(fact("Events checked", String.format(Locale.ROOT, "%,d", report.events())));
        add(fact("Not sealed yet", Long.toString(report.unsealed())));
        add(fact("Took", nanos / NANOS_IN_A_MILLI + " ms"));
        if (report.ok()) {
            add(fact("Head", report.headHash()));
        } else {
            add(
                    fact("Broken at", String.valueOf(report.brokenAt())),
                    fact("Problem", String.valueOf(report.problem())));
        }
    }

    private static Div fact(String name, String value) {
        Span figure = new Span(value);
        figure.addClassName("mono");
        Div fact = new Div(new Span(name), figure);
        fact.addClassName("fact");
        return fact;
    }
}
