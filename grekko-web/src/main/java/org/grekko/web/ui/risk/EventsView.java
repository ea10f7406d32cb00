package org.grekko.web.ui.risk;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grekko.risk.RiskEvent;
import org.grekko.risk.RiskEventAnswer;
import org.grekko.risk.RiskEventService;
import org.grekko.risk.domain.RiskEventState;
import org.grekko.shared.Clock;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.Forms;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.kit.RowButton;
import org.grekko.web.ui.kit.StepDialog;
import org.grekko.web.ui.shell.MainLayout;

/** Risk events, each with the clock that runs until somebody has seen it. */
@Route(value = "events", layout = MainLayout.class)
@PageTitle("Risk events · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class EventsView extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;
    private static final String[] MAY_ACKNOWLEDGE = {"trader", "risk-manager", "admin"};

    private final Grid<RiskEvent> grid = Columns.grid("risk-events");
    private final KeyedRows<RiskEvent> rows = new KeyedRows<>(RiskEvent::id);
    private final Panel panel = new Panel("risk-events", "Risk events", grid);
    private final Checkbox resolved = new Checkbox("Resolved too");

    @EJB
    private RiskEventService riskEvents;

    @Inject
    private Clock clock;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "bt");
        H1 title = new H1("Risk events");
        title.addClassName("hidden-title");
        columns();
        resolved.setId("events-resolved");
        resolved.addValueChangeListener(change -> fill());
        panel.with(resolved);
        add(title, panel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.NUMBERS_MS, Set.of("risk"), news -> fill());
        live.every(this, LiveScreens.LISTS_MS, this::tick);
    }

    private void columns() {
        grid.setItems(rows);
        Columns.badge(grid, "Severity", event -> event.severity().name(), RiskWords::look, "5.8rem");
        Columns.words(grid, "What", RiskEvent::title, "").setTooltipGenerator(RiskEvent::text);
        Columns.told(grid, "Numbers", RiskWords::metrics, "11rem");
        Columns.badge(grid, "State", event -> event.state().name(), RiskWords::stateLook, "8rem")
                .setTooltipGenerator(RiskWords::who);
        Columns.badge(
                grid,
                "Clock",
                event -> RiskWords.clock(event, clock.now()),
                event -> RiskWords.clockLook(event, clock.now()),
                "5.6rem");
        Columns.time(grid, "Since, UTC", RiskEvent::createdAt, "9.8rem")
                .setComparator(Comparator.comparing(RiskEvent::createdAt));
        Columns.number(grid, "Times", event -> Figures.count(event.occurrences()), RiskEvent::occurrences, "5rem");
        Columns.words(grid, "Type", event -> event.type().words(), "8.5rem");
        Columns.steps(grid, "Steps", this::steps, "10.4rem");
    }

    private Div steps(RiskEvent event) {
        Div steps = new Div();
        if (event.state() == RiskEventState.OPEN || event.state() == RiskEventState.ESCALATED) {
            steps.add(small("Acknowledge", event, () -> acknowledge(event)));
        }
        if (event.state() != RiskEventState.RESOLVED) {
            steps.add(small("Resolve", event, () -> resolve(event)));
        }
        return steps;
    }

    private static Button small(String verb, RiskEvent event, Runnable deed) {
        return new RowButton(verb, verb + ": " + event.title(), deed);
    }

    private void acknowledge(RiskEvent event) {
        if (Caller.mayOrIsTold("acknowledge a risk event", MAY_ACKNOWLEDGE)) {
            RiskEventAnswer answer = riskEvents.acknowledge(event.id(), null, Caller.name());
            StepDialog.tell(
                    answer instanceof RiskEventAnswer.Done,
                    answer instanceof RiskEventAnswer.Done
                            ? "Acknowledged; its clock has stopped."
                            : "It was seen before.");
            fill();
        }
    }

    private void resolve(RiskEvent event) {
        if (!Caller.mayOrIsTold("resolve a risk event", "risk-manager")) {
            return;
        }
        TextField note = Forms.note("event-note", "What was found and done");
        new StepDialog(
                        new StepDialog.Step(
                                "Resolve: " + event.title(),
                                event.text() + " Resolving says that it is over; a halt stays until it is resumed.",
                                "Resolve",
                                () -> resolved(event, note)),
                        note)
                .open();
    }

    private Optional<String> resolved(RiskEvent event, TextField note) {
        if (note.getValue().strip().length() < 3) {
            return Optional.of("Say what was found and done, in 3 to 500 characters.");
        }
        RiskEventAnswer answer = riskEvents.resolve(event.id(), note.getValue().strip(), Caller.name());
        fill();
        return answer instanceof RiskEventAnswer.Done ? Optional.empty() : Optional.of("It is resolved already.");
    }

    /** The clocks of the open events go on. */
    private void tick() {
        if (grid.getListDataView().getItems().anyMatch(event -> event.state().clockRuns())) {
            rows.refreshAll();
        }
    }

    private void fill() {
        panel.fill(() -> {
            List<RiskEvent> shown = riskEvents.list(null, null, null, MOST).stream()
                    .filter(event -> resolved.getValue() || event.state() != RiskEventState.RESOLVED)
                    .sorted(Comparator.comparing(
                            (RiskEvent event) -> event.state().clockRuns() ? 0 : 1))
                    .toList();
            rows.show(shown);
            panel.show(
                    shown.isEmpty(),
                    "No risk event stands. One that comes is shown with the clock until which it must be acknowledged.");
        });
    }
}
