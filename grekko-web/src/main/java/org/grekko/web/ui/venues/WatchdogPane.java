package org.grekko.web.ui.venues;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.grekko.trading.WatchdogStanding;
import org.grekko.watchdog.Drill;
import org.grekko.watchdog.Halt;
import org.grekko.web.ui.kit.DrillWords;
import org.grekko.web.ui.kit.Figures;

/** How the watchdog stands, what it did last, and when its last drill was. */
final class WatchdogPane extends Div {
    private static final long serialVersionUID = 1L;

    private final Span state = new Span();
    private final Span words = new Span();
    private final Div halt = new Div();
    private final Div drill = new Div();

    WatchdogPane() {
        setId("watchdog");
        add(new Div(state, new Span(" "), words), halt, drill);
    }

    /** Shows it; the halts newest first. */
    void show(WatchdogStanding now, List<Halt> halts) {
        boolean off = now.silenceSeconds() == 0;
        state.setText(off ? "OFF" : now.watched() ? "WATCHED" : "NOT WATCHED");
        state.setClassName("badge " + (off || !now.watched() ? "warn" : "ok"));
        words.setText(words(now, off));
        halt.setText(halts.isEmpty() ? "It never had to cancel anything." : halted(halts.get(0)));
        drill.setText(drilled(now));
    }

    private static String words(WatchdogStanding now, boolean off) {
        if (off) {
            return "grekko.watchdog.seconds is 0: nothing is cancelled when this server hangs.";
        }
        String problem = now.problem();
        if (problem != null) {
            return "This server gives no sign of life: " + problem;
        }
        String terms = "orders of " + now.accounts() + (now.accounts() == 1 ? " account" : " accounts")
                + " are cancelled after " + now.silenceSeconds() + " s of silence, or when the server is gone for "
                + now.restartSeconds() + " s.";
        return now.watched()
                ? "The watchdog is at work: " + terms
                : "No watchdog is at work; with one, " + terms + " ./grekko run starts it.";
    }

    private static String halted(Halt last) {
        String confirmed = last.unconfirmed() == 0
                ? "confirmed"
                : last.unconfirmed() + " of " + last.accounts() + " accounts NOT CONFIRMED: look at the venue";
        return "Last halt " + Figures.time(last.noticedAt()) + " UTC: the server "
                + (last.cause().equals("HUNG") ? "hung" : "was gone") + ", " + last.orders()
                + (last.orders() == 1 ? " order" : " orders") + " cancelled, " + confirmed
                + (last.finished() ? "." : ", still at work.");
    }

    private static String drilled(WatchdogStanding now) {
        Drill last = now.drill();
        if (last == null) {
            return "No drill yet: ./grekko drill proves on a simulated venue that it works." + DrillWords.overdue(now);
        }
        String took = last.passed()
                ? "passed; noticed after " + Figures.millis(last.noticedMillis() * 1_000) + ", " + last.orders()
                        + " orders gone " + Figures.millis(last.confirmedMillis() * 1_000) + " after the first cancel"
                : "FAILED: " + last.problem();
        return "Last drill " + Figures.time(last.at()) + " UTC: " + took + "." + DrillWords.overdue(now);
    }
}
