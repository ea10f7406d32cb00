package org.grekko.web.ui.risk;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.grekko.risk.ProfileChange;
import org.grekko.risk.ProfileChangeService;
import org.grekko.risk.ProfileVersion;
import org.grekko.risk.RiskProfile;
import org.grekko.risk.RiskProfileService;
import org.grekko.risk.domain.Limit;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;

/** Risk profiles: what holds, what is wanted, and what held before. */
@Route(value = "profiles", layout = MainLayout.class)
@PageTitle("Risk profiles · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class ProfilesView extends Div {
    private static final long serialVersionUID = 1L;

    private final Grid<Line> limits = Columns.grid("profile-limits");
    private final Grid<ProfileChange> changeGrid = Columns.grid("profile-changes");
    private final Grid<ProfileVersion> versionGrid = Columns.grid("profile-versions");
    private final KeyedRows<Line> limitRows = new KeyedRows<>(Line::name);
    private final KeyedRows<ProfileChange> changeRows = new KeyedRows<>(ProfileChange::id);
    private final KeyedRows<ProfileVersion> versionRows =
            new KeyedRows<>(version -> version.profileId() + " " + version.version());
    private final Panel limitPanel = new Panel("profile-limits", "Limits in force", limits);
    private final Panel changePanel = new Panel("profile-changes", "Changes", changeGrid);
    private final Panel versionPanel = new Panel("profile-versions", "Versions", versionGrid);

    @EJB
    private RiskProfileService profiles;

    @EJB
    private ProfileChangeService changes;

    @Inject
    private LiveScreens live;

    /** A limit as it stands in a profile. */
    record Line(String name, String profile, String limit, String value) {}

    @PostConstruct
    void build() {
        addClassNames("screen", "rp");
        H1 title = new H1("Risk profiles");
        title.addClassName("hidden-title");
        columns();
        Button propose = new Button("Propose a change", click -> propose());
        propose.setId("profile-propose");
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        limitPanel.with(propose);
        add(title, limitPanel, changePanel, versionPanel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("risk"), news -> fill());
    }

    private void columns() {
        limits.setItems(limitRows);
        Columns.words(limits, "Profile", Line::profile, "8rem");
        Columns.words(limits, "Limit", Line::limit, "");
        Columns.number(limits, "Value", Line::value, Line::value, "8rem");
        changeGrid.setItems(changeRows);
        Columns.badge(changeGrid, "Status", change -> change.status().name(), ChangeWords::look, "6.8rem");
        Columns.told(changeGrid, "What", ProfileChange::differences, "");
        Columns.told(changeGrid, "Why", ProfileChange::reason, "10rem");
        Columns.words(changeGrid, "By", ProfileChange::proposedBy, "4.8rem");
        Columns.words(changeGrid, "Decided by", change -> Figures.orNone(change.decidedBy()), "7.2rem");
        Columns.words(changeGrid, "Effective, UTC", change -> Figures.minute(change.effectiveAt()), "9.4rem");
        Columns.steps(changeGrid, "Steps", change -> ChangeWords.steps(change, changes, this::fill), "9rem");
        versionGrid.setItems(versionRows);
        Columns.number(
                versionGrid, "Version", each -> Integer.toString(each.version()), ProfileVersion::version, "6rem");
        Columns.words(versionGrid, "Tolerance", ProfileVersion::tolerance, "8rem");
        Columns.told(versionGrid, "What changed", ProfileVersion::differences, "");
        Columns.told(versionGrid, "Why", ProfileVersion::reason, "10rem");
        Columns.words(versionGrid, "By", ProfileVersion::proposedBy, "4.8rem");
        Columns.words(versionGrid, "Approved by", each -> Figures.orNone(each.approvedBy()), "7.6rem");
        Columns.words(versionGrid, "Since, UTC", each -> Figures.minute(each.effectiveAt()), "9.4rem");
    }

    private void propose() {
        if (Caller.mayOrIsTold("propose a change", "trader", "risk-manager")) {
            new ProposalDialog(profiles.profiles(), changes, this::fill).open();
        }
    }

    private void fill() {
        limitPanel.fill(() -> {
            List<RiskProfile> all = profiles.profiles();
            limitRows.show(all.stream().flatMap(each -> lines(each).stream()).toList());
            limitPanel.show(all.isEmpty(), "There is no profile; nothing may be traded.");
        });
        versionPanel.fill(() -> {
            List<RiskProfile> all = profiles.profiles();
            versionRows.show(all.stream()
                    .flatMap(each -> changes.history(each.limits().profileId()).stream())
                    .toList());
            versionPanel.show(all.isEmpty(), "There is no profile.");
        });
        changePanel.fill(() -> {
            List<ProfileChange> all = changes.list();
            changeRows.show(all);
            changePanel.show(
                    all.isEmpty(),
                    "Nobody has proposed a change. One person proposes, a risk manager who is another decides.");
        });
    }

    private static List<Line> lines(RiskProfile profile) {
        return List.of(Limit.values()).stream()
                .map(limit -> new Line(
                        profile.name() + " " + limit.field(),
                        profile.name() + " v" + profile.limits().version(),
                        limit.field(),
                        GrekkoJson.text(limit.of(profile.limits()))))
                .toList();
    }
}
