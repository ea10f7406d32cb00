package org.grekko.web.ui.risk;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grekko.ops.Approvals;
import org.grekko.risk.ProfileChange;
import org.grekko.risk.ProfileChangeService;
import org.grekko.risk.TripRules;
import org.grekko.shared.AwaitedApproval;
import org.grekko.trading.BreakerDesk;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;

/** Everything that waits for a second person, with the way to decide it. */
@Route(value = "approvals", layout = MainLayout.class)
@PageTitle("Approvals · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class ApprovalsView extends Div {
    private static final long serialVersionUID = 1L;

    private final Grid<AwaitedApproval> grid = Columns.grid("approvals");
    private final KeyedRows<AwaitedApproval> rows = new KeyedRows<>(AwaitedApproval::id);
    private transient Map<UUID, ProfileChange> proposed = Map.of();
    private final Panel panel = new Panel("awaiting", "Waiting for a second person", grid);

    @Inject
    private Approvals approvals;

    @EJB
    private ProfileChangeService changes;

    @EJB
    private BreakerDesk breakers;

    @EJB
    private TripRules tripRules;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "bt");
        H1 title = new H1("Approvals");
        title.addClassName("hidden-title");
        grid.setItems(rows);
        Columns.told(grid, "What", AwaitedApproval::title, "18rem");
        Columns.growing(Columns.told(grid, "To know", AwaitedApproval::detail, ""), "11rem");
        Columns.words(grid, "Proposed by", AwaitedApproval::proposedBy, "7.6rem");
        Columns.time(grid, "Since, UTC", AwaitedApproval::proposedAt, "10.2rem");
        Columns.words(grid, "Takes the role", AwaitedApproval::role, "9rem");
        Columns.steps(grid, "Decide", this::decision, "9.4rem");
        add(title, panel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("risk", "orders", "models"), news -> fill());
    }

    private Div decision(AwaitedApproval waiting) {
        if (waiting.kind().equals("RESUMPTION")) {
            return ResumptionSteps.of(waiting, breakers, this::fill);
        }
        if (waiting.kind().equals("TRIP_RULE")) {
            return TripRuleSteps.of(waiting, tripRules, this::fill);
        }
        ProfileChange change = proposed.get(waiting.id());
        if (change != null) {
            return ChangeWords.steps(change, changes, this::fill);
        }
        Anchor there = new Anchor(waiting.screen(), "Decide it there");
        there.getElement().setAttribute("aria-label", "Decide: " + waiting.title());
        return new Div(there);
    }

    private void fill() {
        panel.fill(() -> {
            List<AwaitedApproval> waiting = approvals.waiting();
            proposed = changes.proposed().stream().collect(Collectors.toMap(ProfileChange::id, Function.identity()));
            rows.show(waiting);
            panel.show(
                    waiting.isEmpty(),
                    "Nothing waits. Changes of risk profiles and automatic breakers, resumptions from L4 on, withdrawals, their destinations and models are shown here"
                            + " until another person than the proposer has decided.");
        });
    }
}
