package org.grekko.web.ui.allocation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;
import org.grekko.model.ModelRegistry;
import org.grekko.rebalance.AllocationSessions;
import org.grekko.rebalance.BoundaryClock;
import org.grekko.rebalance.Session;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.StepDialog;
import org.grekko.web.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/** Starts a session, decides a boundary at once, and stops a session; for portfolio managers. */
final class SessionControls extends Div {
    private static final long serialVersionUID = 1L;
    private static final String MANAGER = "portfolio-manager";

    private final Button decide = new Button("Decide now", click -> decide());
    private final Button stop = new Button("Stop", click -> stop());
    private final transient AllocationSessions sessions;
    private final transient BoundaryClock boundaries;
    private final transient Runnable afterwards;
    private transient @Nullable Session chosen;

    SessionControls(
            AllocationSessions sessions, BoundaryClock boundaries, ModelRegistry registry, Runnable afterwards) {
        this.sessions = sessions;
        this.boundaries = boundaries;
        this.afterwards = afterwards;
        addClassName("switches");
        Button fresh = new Button("New session", click -> {
            if (Caller.mayOrIsTold("start a session", MANAGER)) {
                new NewSessionDialog(sessions, registry, afterwards).open();
            }
        });
        fresh.setId("session-new");
        fresh.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        decide.setId("session-decide");
        decide.addThemeVariants(ButtonVariant.LUMO_SMALL);
        decide.setTooltipText("Decide the boundary that has passed last, without waiting for late bars");
        stop.setId("session-stop");
        stop.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(decide, stop, fresh);
        show(null);
    }

    /** Works on that session from now on; null for none. */
    void show(@Nullable Session session) {
        chosen = session;
        boolean runs = session != null && session.endedAt() == null;
        decide.setEnabled(runs);
        stop.setEnabled(runs);
    }

    private void decide() {
        Session session = chosen;
        if (session == null || !Caller.mayOrIsTold("decide a boundary", MANAGER)) {
            return;
        }
        Optional<Instant> decided = boundaries.now(session.id());
        if (decided.isPresent()) {
            Toast.done("The boundary of " + Figures.time(decided.get()) + " UTC is decided.");
            afterwards.run();
        } else {
            Toast.refused("The boundary that has passed last was decided before. The next is at "
                    + Figures.time(session.nextBoundary()) + " UTC.");
        }
    }

    private void stop() {
        Session session = chosen;
        if (session == null || !Caller.mayOrIsTold("stop a session", MANAGER)) {
            return;
        }
        new StepDialog(new StepDialog.Step(
                        "Stop " + session.name(),
                        "It decides no more boundary. What it holds stays as it is, in its own portfolio; a stopped session"
                                + " cannot be started again.",
                        "Stop the session",
                        () -> {
                            sessions.stop(session.id(), Caller.name());
                            afterwards.run();
                            return Optional.empty();
                        }))
                .open();
    }
}
