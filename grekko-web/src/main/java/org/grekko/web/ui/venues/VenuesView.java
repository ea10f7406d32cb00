package org.grekko.web.ui.venues;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.grekko.execution.VenueAccount;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;

/** How venues do, and the accounts on them: whether books and venue agree, and what to do when they do not. */
@Route(value = "venues", layout = MainLayout.class)
@PageTitle("Venues · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class VenuesView extends Div {
    private static final long serialVersionUID = 1L;

    private final VenueGrid venues = new VenueGrid(this::show);
    private final AccountGrid accounts = new AccountGrid(this::show);
    private final VenueTraffic traffic = new VenueTraffic();
    private final Panel venuesPanel = new Panel("venues", "Venues", venues.grid());
    private final Panel trafficPanel = new Panel("traffic", "Calls and limits", traffic);
    private final Panel accountsPanel = new Panel("accounts", "Accounts", accounts.grid());
    private final WatchdogPane watchdog = new WatchdogPane();
    private final Panel watchdogPanel = new Panel("watchdog", "Watchdog", watchdog);
    private AccountDetail detail;
    private Panel detailPanel;

    @Inject
    private AccountControls controls;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "ve");
        H1 title = new H1("Venues");
        title.addClassName("hidden-title");
        detail = new AccountDetail(controls, this::fillAccounts);
        detailPanel = new Panel("account", "Account", detail);
        accountsPanel.with(rotate(), add());
        add(title, venuesPanel, trafficPanel, accountsPanel, detailPanel, watchdogPanel);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("orders"), news -> fillAccounts());
        live.every(this, LiveScreens.STANDING_MS, this::fill);
    }

    private Button add() {
        Button add = new Button("Add account", VaadinIcon.PLUS.create(), click -> {
            if (Caller.mayOrIsTold("add accounts", "admin")) {
                new AddAccountDialog(controls, this::added).open();
            }
        });
        add.setId("add-account");
        add.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        forAdmins(add, "The key is checked at the venue first");
        return add;
    }

    private Button rotate() {
        Button rotate = new Button("Rotate master key", VaadinIcon.KEY.create(), click -> {
            if (Caller.mayOrIsTold("rotate the master key", "admin")) {
                new RotateDialog(controls, controls.accountLines().size()).open();
            }
        });
        rotate.setId("rotate-key");
        rotate.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        forAdmins(rotate, "Seals every secret under a new key");
        return rotate;
    }

    private static void forAdmins(Button button, String effect) {
        boolean may = Caller.hasAny("admin");
        button.setEnabled(may);
        button.setTooltipText(may ? effect : "Takes the role admin");
    }

    private void added(VenueAccount account) {
        fillAccounts();
        accounts.choose(account.id());
    }

    private void fill() {
        fillVenues();
        fillAccounts();
        watchdogPanel.fill(() -> {
            watchdog.show(controls.watchdog(), controls.halts());
            watchdogPanel.show(false, "");
        });
    }

    private void fillVenues() {
        venuesPanel.fill(() -> {
            List<VenueLine> lines = controls.venueLines();
            venues.show(lines);
            venuesPanel.show(lines.isEmpty(), "This server can reach no venue.");
            venues.now().ifPresentOrElse(this::show, () -> trafficPanel.show(true, "Choose a venue."));
        });
    }

    private void fillAccounts() {
        accountsPanel.fill(() -> {
            List<AccountLine> lines = controls.accountLines();
            accounts.show(lines);
            accountsPanel.show(
                    lines.isEmpty(),
                    "No account yet. An admin adds one with its API key; orders go to PAPER until then.");
            accounts.now().ifPresentOrElse(this::show, () -> detailPanel.show(true, "Choose an account."));
        });
    }

    private void show(VenueLine line) {
        trafficPanel.rename("Calls and limits · " + line.name());
        traffic.show(line.traffic());
        trafficPanel.show(line.traffic().calls().isEmpty(), line.name() + " was not called yet.");
    }

    private void show(AccountLine line) {
        detailPanel.rename("Account · " + line.account().name());
        detail.show(line);
        detailPanel.show(false, "");
    }
}
