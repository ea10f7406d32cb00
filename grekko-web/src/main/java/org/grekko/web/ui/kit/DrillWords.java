package org.grekko.web.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.grekko.trading.WatchdogStanding;

/** By when the watchdog should be drilled again. */
public final class DrillWords {
    private DrillWords() {}

    /** That it should have been by now, with the way out; empty when it is in time. */
    public static String overdue(WatchdogStanding now) {
        return now.drillOverdue() && now.drillDueAt() != null
                ? " A good one was due by " + Figures.minute(now.drillDueAt()) + " UTC: run ./grekko drill."
                : "";
    }

    /** A line about the last good drill, with a badge when another is overdue. */
    public static void line(Div into, WatchdogStanding now) {
        into.removeAll();
        Span state = new Span(
                now.drillOverdue() ? "DRILL OVERDUE" : now.lastGoodDrillAt() == null ? "NO DRILL YET" : "DRILLED");
        state.setClassName("badge " + (now.drillOverdue() ? "warn" : "ok"));
        String last = now.lastGoodDrillAt() == null
                ? " The watchdog was never drilled with success."
                : " Last good drill of the watchdog " + Figures.minute(now.lastGoodDrillAt()) + " UTC.";
        String next = now.drillOverdue() || now.drillDueAt() == null
                ? overdue(now)
                : " The next is due by " + Figures.minute(now.drillDueAt()) + " UTC.";
        into.add(state, new Span(last + next));
    }
}
