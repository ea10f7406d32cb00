package org.grekko.web.ui.audit;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.grekko.audit.AuditEvent;
import org.grekko.audit.AuditQuery;
import org.grekko.audit.AuditService;
import org.grekko.audit.ChainReport;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Download;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/** The chain of events: whether it is whole, what it holds, and the way back from a fill. */
@Route(value = "audit", layout = MainLayout.class)
@PageTitle("Audit · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class AuditView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final int MOST_EVENTS = 200;
    private static final Set<String> LIVE_TOPICS = Set.of(
            "signals",
            "orders",
            "risk",
            "portfolio",
            "replays",
            "backtests",
            "optimisations",
            "models",
            "allocation",
            "agents",
            "compliance",
            "alerts");
    private static final List<String> CONTEXTS = List.of(
            "agent",
            "backtest",
            "compliance",
            "execution",
            "market",
            "model",
            "ops",
            "optimisation",
            "portfolio",
            "rebalance",
            "risk",
            "signal",
            "trading");

    private final ChainFacts facts = new ChainFacts();
    private final Panel chainPanel = new Panel("chain", "Hash chain", facts);
    private final Grid<AuditEvent> grid = Columns.grid("events");
    private final Panel eventsPanel = new Panel("events", "Events", grid);
    private final ComboBox<String> context = new ComboBox<>();
    private final TextField type = new TextField();
    private final TextField key = new TextField();
    private final EventDetail detail = new EventDetail(this::trailOf);
    private final Panel detailPanel = new Panel("detail", "Where it comes from", detail);

    @EJB
    private AuditService audit;

    @Inject
    private LiveScreens live;

    /** The address may name what the events are to be about: {@code audit?key=ID}. */
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        entering.getLocation().getQueryParameters().getSingleParameter("key").ifPresent(key::setValue);
    }

    @PostConstruct
    void build() {
        addClassNames("screen", "au");
        H1 title = new H1("Audit");
        title.addClassName("hidden-title");
        Button verify = new Button("Verify the chain", click -> verify());
        verify.setId("verify");
        verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        verify.setDisableOnClick(true);
        verify.addClickListener(click -> verify.setEnabled(true));
        chainPanel.with(export(), verify);
        columns();
        filters();
        add(title, chainPanel, eventsPanel, detailPanel);
        detailPanel.show(
                true, "Choose an event: its content, and every event that led to it or followed, appear here.");
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, LIVE_TOPICS, news -> fillEvents());
    }

    /** The whole chain as a file for the offline verifier; the address refuses whoever may not have it. */
    private static Download export() {
        Download export = new Download("Export");
        export.setHref("api/v1/audit/export");
        export.setId("export");
        export.setTitle("The sealed events as a file, to be checked with ./grekko audit verify FILE by whoever has it."
                + " The role risk-manager, compliance or admin is needed.");
        return export;
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        Columns.number(grid, "Seq", event -> Long.toString(event.seq()), AuditEvent::seq, "5rem");
        Columns.time(grid, "Time UTC", AuditEvent::occurredAt, "10.2rem");
        Columns.badge(grid, "Context", AuditEvent::context, event -> "", "6.5rem");
        Columns.growing(Columns.told(grid, "Event", AuditEvent::type, ""), "10rem");
        Columns.number(grid, "Hash", event -> event.hash().substring(0, 10), AuditEvent::hash, "6.2rem");
        Columns.growing(Columns.told(grid, "Key", AuditEvent::key, ""), "6rem");
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient()) {
                open(event.getValue());
            }
        });
    }

    private void filters() {
        context.setAriaLabel("Context");
        context.setPlaceholder("Context");
        context.setItems(CONTEXTS);
        context.setClearButtonVisible(true);
        context.setWidth("8.5rem");
        context.addThemeVariants(ComboBoxVariant.LUMO_SMALL);
        context.addValueChangeListener(event -> fillEvents());
        filter(type, "Event type", "9rem");
        filter(key, "Key", "10rem");
        Div filters = new Div(context, type, key);
        filters.addClassName("filters");
        eventsPanel.with(filters);
    }

    private void filter(TextField field, String name, String width) {
        field.setAriaLabel(name);
        field.setPlaceholder(name);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setWidth(width);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.addValueChangeListener(event -> fillEvents());
    }

    private void fill() {
        verify();
        fillEvents();
    }

    private void verify() {
        chainPanel.fill(() -> {
            long begin = System.nanoTime();
            ChainReport report = audit.verify();
            facts.show(report, System.nanoTime() - begin);
            chainPanel.show(false, "");
        });
    }

    private void fillEvents() {
        eventsPanel.fill(() -> {
            List<AuditEvent> events = audit.events(
                    new AuditQuery(context.getValue(), wanted(type), wanted(key), null, null, null, MOST_EVENTS));
            AuditEvent selected = grid.asSingleSelect().getValue();
            grid.setItems(events);
            if (selected != null && events.contains(selected)) {
                grid.select(selected);
            }
            eventsPanel.show(events.isEmpty(), "No event is like this.");
        });
    }

    private static @Nullable String wanted(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private void open(@Nullable AuditEvent event) {
        if (event != null) {
            detailPanel.fill(() -> {
                detail.show(event);
                detailPanel.show(false, "");
            });
        }
    }

    private List<AuditEvent> trailOf(UUID id) {
        return audit.trail(id);
    }
}
