package org.grekko.web.ui.allocation;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.grekko.market.TimeSeriesStore;
import org.grekko.model.ModelRegistry;
import org.grekko.rebalance.AllocationSessions;
import org.grekko.rebalance.BoundaryClock;
import org.grekko.rebalance.KeptBoundary;
import org.grekko.rebalance.Session;
import org.grekko.rebalance.SessionSpec;
import org.grekko.rebalance.SessionTwins;
import org.grekko.rebalance.domain.TwinReport;
import org.grekko.shared.Clock;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/** Sessions in which models trade paper money: the next boundary, the last decision, weights, regimes and the twin. */
@Route(value = "allocation", layout = MainLayout.class)
@PageTitle("Allocation · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class AllocationView extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BOUNDARIES = 200;
    private static final int MOST_TWIN = 30;

    private final Grid<Session> grid = Columns.grid("allocation-sessions");
    private final KeyedRows<Session> rows = new KeyedRows<>(Session::id);
    private final transient AllocationGrids grids = new AllocationGrids();
    private final DecisionDetail detail = new DecisionDetail();
    private final Span twinSum = new Span();
    private final Panel sessionsPanel = new Panel("sessions", "Sessions", grid);
    private final Panel decisionPanel = new Panel("decision", "Last decision", detail);
    private final Panel weightsPanel = new Panel("weights", "Target and held", grids.weightGrid());
    private final Panel modelsPanel = new Panel("attribution", "By model", grids.modelGrid());
    private final Panel regimesPanel = new Panel("regimes", "Regimes", grids.regimeGrid());
    private final Panel twinPanel = new Panel("twin", "Session against its twin", grids.twinGrid());
    private SessionControls controls;
    private @Nullable UUID chosen;
    private transient @Nullable Instant shown;

    @EJB
    private AllocationSessions sessions;

    @EJB
    private SessionTwins twins;

    @EJB
    private BoundaryClock boundaries;

    @EJB
    private ModelRegistry registry;

    @Inject
    private Clock clock;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "al");
        H1 title = new H1("Allocation");
        title.addClassName("hidden-title");
        columns();
        controls = new SessionControls(sessions, boundaries, registry, () -> {
            shown = null;
            fill();
        });
        sessionsPanel.with(controls);
        twinSum.addClassName("dim");
        twinSum.setId("twin-sum");
        twinPanel.with(twinSum);
        add(title, sessionsPanel, weightsPanel, modelsPanel, regimesPanel, twinPanel, decisionPanel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("allocation"), news -> {
            shown = null;
            fill();
        });
        live.every(this, LiveScreens.LISTS_MS, rows::refreshAll);
    }

    private void columns() {
        grid.setItems(rows);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        Columns.words(grid, "Session", Session::name, "12rem");
        Columns.badge(grid, "Status", Session::status, row -> AllocationWords.look(row.status()), "7rem");
        Columns.words(grid, "Every", row -> row.spec().interval(), "5rem");
        Columns.words(grid, "Next boundary, UTC", row -> Figures.time(row.nextBoundary()), "9.5rem");
        Columns.words(
                grid,
                "Left",
                row -> row.endedAt() == null ? AllocationWords.until(clock.now(), row.nextBoundary()) : Figures.NONE,
                "8rem");
        Columns.words(grid, "Models", AllocationView::models, "");
        grid.addSelectionListener(event -> event.getFirstSelectedItem().ifPresent(session -> {
            chosen = session.id();
            shown = null;
            fill();
        }));
    }

    private static String models(Session session) {
        return session.spec().models().stream().map(SessionSpec.OfModel::name).collect(Collectors.joining(", "));
    }

    private void fill() {
        sessionsPanel.fill(() -> {
            List<Session> all = sessions.list();
            rows.show(all);
            sessionsPanel.show(
                    all.isEmpty(),
                    "No session yet. \"New session\" lets models of stage paper trade paper money together.");
            all.stream()
                    .filter(each -> chosen == null || each.id().equals(chosen))
                    .findFirst()
                    .ifPresentOrElse(this::show, this::nothing);
        });
    }

    private void nothing() {
        controls.show(null);
        grids.nothing();
        twinSum.setText("");
        for (Panel each : List.of(decisionPanel, weightsPanel, modelsPanel, regimesPanel, twinPanel)) {
            each.show(true, "There is no session.");
        }
    }

    /** Reads a session anew when it has decided since. */
    private void show(Session session) {
        controls.show(session);
        if (session.nextBoundary().equals(shown)) {
            return;
        }
        shown = session.nextBoundary();
        List<KeptBoundary> kept = sessions.boundaries(session.id(), TimeSeriesStore.MAX_TIME, MOST_BOUNDARIES);
        String waiting = "The first boundary is at " + Figures.time(session.nextBoundary()) + " UTC.";
        decisionPanel.rename("Last decision · " + session.name());
        for (Panel each : List.of(decisionPanel, weightsPanel, modelsPanel)) {
            each.show(kept.isEmpty(), waiting);
        }
        if (kept.isEmpty()) {
            grids.nothing();
            regimesPanel.show(true, waiting);
            twinPanel.show(true, waiting);
            return;
        }
        detail.show(session, kept.get(0));
        grids.show(session, kept.get(0));
        regimesPanel.show(grids.changes(kept) == 0, "No regime was classified yet.");
        twinPanel.fill(() -> twin(session));
    }

    private void twin(Session session) {
        TwinReport report = twins.of(session.id(), MOST_TWIN).orElseThrow();
        grids.twin(report.rows());
        twinSum.setText("gap " + Figures.signed(report.gap()) + ", unexplained " + Figures.signed(report.residual()));
        twinPanel.show(report.rows().isEmpty(), "Neither the session nor its twin has traded yet.");
    }
}
