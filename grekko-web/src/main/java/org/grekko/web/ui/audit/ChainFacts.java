package org.grekko.web.ui.audit;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.grekko.audit.ChainReport;
import org.grekko.web.ui.kit.Fact;
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
        add(new Fact("Events checked", String.format(Locale.ROOT, "%,d", report.events())));
        add(new Fact("Not sealed yet", Long.toString(report.unsealed())));
        add(new Fact("Took", nanos / NANOS_IN_A_MILLI + " ms"));
        if (report.ok()) {
            add(new Fact("Personal values", report.personal() + ", " + report.erased() + " erased"));
            add(new Fact("Head", report.headHash()));
        } else {
            add(
                    new Fact("Broken at", String.valueOf(report.brokenAt())),
                    new Fact("Problem", String.valueOf(report.problem())));
        }
    }
}
